import { readFileSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync, brotliDecompressSync, constants, gunzipSync, gzipSync } from 'node:zlib';
import { filesIn } from './folder.ts';

/** Files of text. What else the folder holds, pictures of pixels and fonts, is compressed as it is. */
const texts = /\.(html|css|js|mjs|json|svg|csv|xml|txt|md)$/;

/** Smaller ones fit into a packet or two in any case. */
const least = 1024;

/** The byte that names the system a file was packed on differs between systems: this is "unknown". */
const [systemByte, unknownSystem] = [9, 255];

interface Packing {
  readonly ending: string;
  pack(file: string, bytes: Buffer): Buffer;
  unpack(bytes: Buffer): Buffer;
}

const packings: readonly Packing[] = [
  {
    ending: '.br',
    pack: (file, bytes) =>
      brotliCompressSync(bytes, {
        params: {
          [constants.BROTLI_PARAM_MODE]: constants.BROTLI_MODE_TEXT,
          // Measured: beyond 10, pictures and data take three times as long and get no smaller; pages get 2 % smaller.
          [constants.BROTLI_PARAM_QUALITY]: /\.(svg|json)$/.test(file) ? 10 : 11,
          [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length,
        },
      }),
    unpack: (bytes) => brotliDecompressSync(bytes),
  },
  {
    ending: '.gz',
    // Node writes no time and no name into the file.
    pack: (_, bytes) => {
      const packed = gzipSync(bytes, { level: 9 });
      packed[systemByte] = unknownSystem;
      return packed;
    },
    unpack: (bytes) => gunzipSync(bytes),
  },
];

/** Whether a copy still unpacks to its original. Times of files do not say: unpacked archives give them all the same. */
function isCopyOf(bytes: Buffer, copy: Buffer, { unpack }: Packing): boolean {
  try {
    return unpack(copy).equals(bytes);
  } catch {
    return false;
  }
}

/** What a call of `compress` has done, as numbers of files. */
export interface Compressed {
  readonly written: number;
  readonly kept: number;
  readonly removed: number;
}

/**
 * Puts a compressed copy (`.br`, `.gz`) beside each file of text in a folder, where it is smaller, for servers to send
 * in its place. Called again it renews the copies of what has changed, takes away those that stand for no file any
 * more, and touches nothing else. The same files give the same bytes.
 */
export function compress(folder: string): Compressed {
  const done = { written: 0, kept: 0, removed: 0 };
  const files = new Set(filesIn(folder).map((file) => join(folder, file)));
  for (const packing of packings) {
    const { ending, pack } = packing;
    for (const file of files) {
      const original = file.slice(0, -ending.length);
      if (file.endsWith(ending) && texts.test(original) && !files.has(original)) {
        rmSync(file);
        done.removed += 1;
      }
      if (!texts.test(file)) continue;
      const copy = file + ending;
      const bytes = readFileSync(file);
      if (files.has(copy) && bytes.length > least && isCopyOf(bytes, readFileSync(copy), packing)) {
        done.kept += 1;
        continue;
      }
      const packed = bytes.length > least ? pack(file, bytes) : bytes;
      if (packed.length < bytes.length) {
        writeFileSync(copy, packed);
        // A host that sends either should call both equally old.
        const { atime, mtime } = statSync(file);
        utimesSync(copy, atime, mtime);
        done.written += 1;
      } else if (files.has(copy)) {
        rmSync(copy);
        done.removed += 1;
      }
    }
  }
  return done;
}

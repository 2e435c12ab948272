/** The one version that there is. Whatever changes in a name or a field makes the next. */
const version = 1;

/**
 * What a page tells those who listen, beside `version`: docs/events.md says when, public/events.v1.json is the schema.
 * `public/embed.js`, which can import nothing, tells the same of an embed.
 */
export interface Events {
  'story:view': {
    readonly kind: 'story' | 'chapter' | 'embed';
    readonly language: string;
    readonly reading: 'moving' | 'text' | 'steps';
    readonly chapter?: string;
    readonly scene?: string;
  };
  'story:step': {
    readonly chapter: string;
    readonly scene: string;
    readonly step: string;
    readonly view: string;
    /** The step's place among those of its scene, from 1. */
    readonly number: number;
    readonly of: number;
  };
  'story:chapter-end': { readonly chapter: string };
  'story:error': { readonly scene: string; readonly message: string };
  'story:embed-resize': { readonly scene: string; readonly height: number };
}

/** Tells the page, and the page around it if there is one, what has happened. Nothing is sent anywhere or kept. */
export function tell<Type extends keyof Events>(type: Type, told: Events[Type], from: EventTarget = document): void {
  const detail = { version, ...told };
  from.dispatchEvent(new CustomEvent(type, { bubbles: true, detail }));
  // To whoever holds the frame: what is told is neither secret nor about the reader.
  if (parent !== window) parent.postMessage({ type, ...detail }, '*');
}

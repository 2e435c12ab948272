/// <reference types="astro/client" />

declare module 'virtual:tokens.css' {}

declare namespace App {
  interface Locals {
    reading: import('./story/reading.ts').Reading;
  }
}

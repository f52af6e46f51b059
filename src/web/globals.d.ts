/// <reference types="msw/vite/client" />

/** True only in the demo build (`vite --mode demo`): the app then carries its own API. */
declare const __DEMO__: boolean;

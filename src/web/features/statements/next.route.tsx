export { NextPage as Component } from './next-page.tsx';

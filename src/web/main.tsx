import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { startApp } from './app/start-app.tsx';

const container = document.getElementById('root');
if (container === null) throw new Error('index.html lost its #root');
const root = createRoot(container);

if (__DEMO__) {
  const { startDemo } = await import('../../mocks/start.ts');
  await startDemo(container);
}

root.render(<StrictMode>{await startApp()}</StrictMode>);

import type { ElementType, ReactNode } from 'react';
import classes from './serif.module.css';

export interface SerifProps {
  as?: ElementType;
  /** The language of the text, which is often not the interface's. */
  lang?: string;
  size?: 'body' | 'title' | 'small';
  className?: string;
  children: ReactNode;
}

/** The coalition's own voice: wordings, statement, letters. The interface itself is never set in it. */
export function Serif({ as: Element = 'div', lang, size = 'body', className, children }: SerifProps) {
  return (
    <Element className={[classes.serif, className].filter(Boolean).join(' ')} lang={lang} data-size={size}>
      {children}
    </Element>
  );
}

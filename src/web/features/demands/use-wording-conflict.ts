import { useState } from 'react';
import type { WordingVersion } from '../../../domain/demands/wording.ts';

export interface Text {
  title: string;
  body: string;
}

interface Ports {
  mine: Text;
  setText: (text: Text) => void;
  /** The next save names this version. */
  growFrom: (version: WordingVersion) => void;
}

/** What to do when somebody saved first; whatever is chosen, the next save grows from theirs. */
export function useWordingConflict({ mine, setText, growFrom }: Ports) {
  const [theirs, setTheirs] = useState<WordingVersion>();
  const [setAside, putAside] = useState<Text>();
  const settle = () => {
    if (theirs) growFrom(theirs);
    setTheirs(undefined);
  };
  return {
    theirs,
    setAside,
    show: setTheirs,
    keepMine: settle,
    useMerged: (text: Text) => {
      setText(text);
      settle();
    },
    /** Their text goes into the form; mine is put beside it. */
    takeTheirs: () => {
      if (!theirs) return;
      putAside(mine);
      setText({ title: theirs.title, body: theirs.body });
      settle();
    },
    bringBack: () => {
      if (setAside) setText(setAside);
      putAside(undefined);
    },
    forget: () => putAside(undefined),
  };
}

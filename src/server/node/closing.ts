/** What must be put away at the end, in the reverse order of its opening. */
export type Closing = {
  add(name: string, close: () => unknown): void;
  /** Closes everything once; asking again gives the same promise. A step that fails does not keep the others from closing. */
  close(): Promise<void>;
};

/** @param complain told the name of a step that failed, and why */
export function createClosing(complain: (name: string, error: unknown) => void): Closing {
  const steps: { name: string; close: () => unknown }[] = [];
  let closed: Promise<void> | undefined;

  async function closeAll(): Promise<void> {
    for (let step = steps.pop(); step; step = steps.pop()) {
      try {
        await step.close();
      } catch (error) {
        complain(step.name, error);
      }
    }
  }

  return {
    add: (name, close) => void steps.push({ name, close }),
    close: () => {
      closed ??= closeAll();
      return closed;
    },
  };
}

/** Tabs that one person may have listening to one server process. */
const MOST_PER_PERSON = 20;

/** The open streams of this process, by person: they only keep one person from exhausting it, so nobody else need know. */
export interface OpenStreams {
  /**
   * Counts one in. Whoever opens too many loses the oldest.
   * @returns counts it out
   */
  admit(userId: string, end: () => void): () => void;
}

export function createOpenStreams(most = MOST_PER_PERSON): OpenStreams {
  const byPerson = new Map<string, Set<() => void>>();
  return {
    admit(userId, end) {
      const own = byPerson.get(userId) ?? new Set();
      byPerson.set(userId, own.add(end));
      const [oldest] = own;
      if (own.size > most) oldest?.();
      return () => {
        own.delete(end);
        if (own.size === 0 && byPerson.get(userId) === own) byPerson.delete(userId);
      };
    },
  };
}

/** Which window has a sheet open, by the locks that a browser keeps for all windows of a page. */

/** One window's hold on a sheet. */
export interface Hold {
  /** False where the browser has no locks: then what two windows write is told apart by its stamps alone. */
  readonly isSure: boolean;
  /** Another window took it over. */
  readonly lost: Promise<void>;
  readonly release: () => void;
}

/** Takes it from whatever window has it when `isTaking`; else undefined where one does. */
export type TakeHold = (id: string, isTaking: boolean) => Promise<Hold | undefined>;

/** Milliseconds in which the page that was here before a reload lets go. */
const PATIENCE = 600;

export const isHeld =
  (locks: LockManager | undefined): TakeHold =>
  (id, isTaking) =>
    new Promise((resolve) => {
      const unsure: Hold = { isSure: false, lost: NEVER, release: () => undefined };
      if (locks === undefined) return resolve(unsure);
      const own = `pingfen ${id}`;
      const waiting = new AbortController();
      let isHeld = false;
      let lose = (): void => undefined;
      const held = (): Promise<void> => {
        isHeld = true;
        const lost = new Promise<void>((tell) => (lose = tell));
        return new Promise((release) => resolve({ isSure: true, lost, release }));
      };
      /** A machine that is busy answers late: only what another window holds is given up. */
      const look = async (): Promise<void> => {
        const { held: all = [] } = await locks.query();
        if (isHeld) return;
        if (all.some(({ name }) => name === own)) waiting.abort();
        else lookLater();
      };
      const lookLater = (): unknown => setTimeout(() => void look(), PATIENCE);
      if (!isTaking) lookLater();
      locks.request(own, isTaking ? { steal: true } : { signal: waiting.signal }, held).then(
        () => undefined,
        () => {
          if (isHeld) lose();
          else resolve(waiting.signal.aborted ? undefined : unsure);
        },
      );
    });

const NEVER = new Promise<void>(() => undefined);

/** What is expected of a page that is still at work: asked again until it holds; after 10 s it fails with its own words. */

const PATIENCE = 10_000;
const PAUSE = 50;

export async function eventually(expectation: () => Promise<void>): Promise<void> {
  const end = Date.now() + PATIENCE;
  for (;;) {
    try {
      return await expectation();
    } catch (failure) {
      if (Date.now() > end) throw failure;
    }
    await new Promise((resolve) => setTimeout(resolve, PAUSE));
  }
}

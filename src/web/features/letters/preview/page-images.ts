/** As many as the offices beside have pages, and those that one just looked at; a page has some hundred kilobytes. */
const MOST = 40;

interface Ready {
  address: string;
  /** Holds on to what the browser has made of the drawing. */
  image: HTMLImageElement;
}

const ready = new Map<string, Ready>();

/** Where a page is that the browser has taken apart already. */
export function readyAddress(svg: string): string | undefined {
  const page = ready.get(svg);
  if (!page) return undefined;
  // Last in the order of the map: lately wanted.
  ready.delete(svg);
  ready.set(svg, page);
  return page.address;
}

export const pageAddress = (svg: string): string => URL.createObjectURL(new Blob([svg], { type: 'image/svg+xml' }));

/** Has the browser take a page apart before it is wanted. A page that cannot be drawn says so where it is shown. */
export async function readyPage(svg: string): Promise<void> {
  if (readyAddress(svg) !== undefined) return;
  const page = { address: pageAddress(svg), image: new Image() };
  ready.set(svg, page);
  const [oldest] = ready;
  if (ready.size > MOST && oldest) {
    ready.delete(oldest[0]);
    URL.revokeObjectURL(oldest[1].address);
  }
  page.image.src = page.address;
  await page.image.decode().catch(() => undefined);
}

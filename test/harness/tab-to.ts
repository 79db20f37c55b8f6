import type { Page } from 'playwright-core';

/** Goes from one thing to the next until it is on what is called so. */
export async function tabTo(page: Page, name: string) {
  for (let i = 0; i < 30; i += 1) {
    await page.keyboard.press('Tab');
    const on = await page.evaluate(() => {
      const element = document.activeElement as HTMLInputElement;
      return (element.labels?.[0] ?? element).textContent?.trim();
    });
    if (on === name) return;
  }
  throw new Error(`${name} is not reached by the keyboard.`);
}

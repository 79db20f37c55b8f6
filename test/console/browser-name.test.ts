import { expect, test } from 'vitest';
import { browserName } from '../../admin/sign-in/browser-name.ts';

const webkit = 'AppleWebKit/537.36 (KHTML, like Gecko)';

test('browsers are called what people call them', () => {
  expect(
    [
      `Mozilla/5.0 (Windows NT 10.0; Win64; x64) ${webkit} Chrome/140.0.0.0 Safari/537.36`,
      `Mozilla/5.0 (Windows NT 10.0; Win64; x64) ${webkit} Chrome/140.0.0.0 Safari/537.36 Edg/140.0.0.0`,
      'Mozilla/5.0 (X11; Linux x86_64; rv:144.0) Gecko/20100101 Firefox/144.0',
      'Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/18.5 Safari/605.1.15',
      'Mozilla/5.0 (iPhone; CPU iPhone OS 18_5 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) CriOS/140.0 Mobile/15E148 Safari/604.1',
      `Mozilla/5.0 (Linux; Android 15; SM-S921B) ${webkit} SamsungBrowser/28.0 Chrome/130.0.0.0 Mobile Safari/537.36`,
      'curl/8.14.1',
      '<script>',
      '',
      null,
    ].map(browserName),
  ).toMatchInlineSnapshot(`
    [
      "Chrome on Windows",
      "Edge on Windows",
      "Firefox on Linux",
      "Safari on Mac",
      "Chrome on iPhone",
      "Samsung Internet on Android",
      "curl",
      "An unknown program",
      "An unknown program",
      "An unknown program",
    ]
  `);
});

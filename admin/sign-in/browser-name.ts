import { say } from '../language/say.ts';

type Names = readonly (readonly [pattern: RegExp, name: string])[];

// the first that fits: most browsers name others after themselves
const browsers: Names = [
  [/Edg(e|A|iOS)?\//, 'Edge'],
  [/OPR\//, 'Opera'],
  [/SamsungBrowser\//, 'Samsung Internet'],
  [/Firefox\/|FxiOS\//, 'Firefox'],
  [/Chrome\/|CriOS\//, 'Chrome'],
  [/Safari\//, 'Safari'],
];

const systems: Names = [
  [/iPhone/, 'iPhone'],
  [/iPad/, 'iPad'],
  [/Android/, 'Android'],
  [/Windows/, 'Windows'],
  [/Macintosh/, 'Mac'],
  [/CrOS/, 'ChromeOS'],
  [/Linux/, 'Linux'],
];

/** A browser as people call it, from how it introduces itself: Firefox on Windows. */
export function browserName(userAgent: string | null): string {
  const given = userAgent ?? '';
  const browser =
    named(browsers, given) ?? given.match(/^[\w.-]+/)?.[0] ?? say('An unknown program');
  const system = named(systems, given);
  return system ? say('%{browser} on %{system}', { browser, system }) : browser;
}

const named = (names: Names, given: string) => names.find(([pattern]) => pattern.test(given))?.[1];

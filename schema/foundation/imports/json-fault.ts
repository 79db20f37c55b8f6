const blanks = /[ \t\n\r]*/y;
const scalar = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?|true|false|null/y;
const escaped = /\\(?:["\\/bfnrt]|u[\da-fA-F]{4})/y;

/** Where a text stops being JSON; its end, if that is where something is missing. */
export function faultIn(text: string): number {
  let at = 0;
  const match = (pattern: RegExp) => {
    pattern.lastIndex = at;
    if (!pattern.test(text)) return false;
    at = pattern.lastIndex;
    return true;
  };
  const take = (mark: string) => {
    match(blanks);
    if (text[at] !== mark) return false;
    at += 1;
    return true;
  };
  const takeString = () => {
    if (!take('"')) return false;
    while (text.charCodeAt(at) >= 0x20 && text[at] !== '"') {
      if (text[at] !== '\\') at += 1;
      else if (!match(escaped)) return false;
    }
    return take('"');
  };
  const list = (close: string, item: () => boolean): boolean => {
    if (take(close)) return true;
    do {
      if (!item()) return false;
    } while (take(','));
    return take(close);
  };
  const value = (): boolean => {
    if (take('{')) return list('}', () => takeString() && take(':') && value());
    if (take('[')) return list(']', value);
    return takeString() || match(scalar);
  };
  value();
  match(blanks);
  return at;
}

/** Every colour of the console; contrasts are computed, see the notes on the look. */
export const tokens = {
  light: {
    page: '#F3F5F5',
    surface: '#FFFFFF',
    sunken: '#EAEFEF',
    line: '#D3DBDC',
    control: '#6C7A7E',
    ink: '#142023',
    ink2: '#4A585C',
    accent: '#0E5A6B',
    accentHover: '#0A4654',
    onAccent: '#FFFFFF',
    soft: '#E1EEF0',
    bar: '#0B3640',
    onBar: '#FFFFFF',
    quietOnBar: '#B9D3D8',
    barField: '#164853',
    focus: '#142023',
    ok: '#1B6B3A',
    okGround: '#E4F2E9',
    soon: '#7A4B00',
    soonGround: '#FBEFD5',
    bad: '#A3231F',
    badGround: '#FBE8E6',
    mute: '#465257',
    muteGround: '#E7ECED',
    hatch: '#AEBBBE',
    shadow: '0 1px 2px rgb(11 32 38/.08), 0 12px 32px rgb(11 32 38/.14)',
  },
  dark: {
    page: '#0F1517',
    surface: '#172023',
    sunken: '#202C30',
    line: '#303E43',
    control: '#80929A',
    ink: '#E8EEEF',
    ink2: '#AAB8BC',
    accent: '#7CC4D4',
    accentHover: '#A3D9E5',
    onAccent: '#06252D',
    soft: '#17363E',
    bar: '#0A222A',
    onBar: '#F2F7F8',
    quietOnBar: '#9DB9BF',
    barField: '#15353E',
    focus: '#FFFFFF',
    ok: '#84D8A4',
    okGround: '#15311F',
    soon: '#F0C267',
    soonGround: '#372A0E',
    bad: '#FFA097',
    badGround: '#431C19',
    mute: '#B6C3C7',
    muteGround: '#273338',
    hatch: '#4A5A60',
    shadow: '0 1px 2px rgb(0 0 0/.5), 0 16px 40px rgb(0 0 0/.55)',
  },
} as const;

export type Mode = keyof typeof tokens;
export type Tokens = { [name in keyof (typeof tokens)['light']]: string };

declare module '@mui/material/styles' {
  interface Palette {
    tokens: Tokens;
  }
  interface PaletteOptions {
    tokens?: Tokens;
  }
}

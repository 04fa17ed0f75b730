import type { Cut } from './webFont.ts'

/** A font that comes with a system: where it is found, and in which size it sets English as wide as ours does. */
interface SystemFont {
  readonly name: string
  readonly faces: Readonly<Record<Cut['name'], readonly [src: string, size: string]>>
}

/**
 * Widths were measured in Chromium, of the first article's text: of Georgia in Gelasio and of Times in Liberation Serif,
 * which were drawn to the same widths.
 */
const systemFonts: readonly SystemFont[] = [
  {
    name: 'Georgia',
    faces: {
      text: ["local('Georgia')", '100.8%'],
      headline: ["local('Georgia Bold'), local('Georgia-Bold')", '84.7%'],
      italic: ["local('Georgia Italic'), local('Georgia-Italic')", '91.5%'],
      'bold-italic': ["local('Georgia Bold Italic'), local('Georgia-BoldItalic')", '82.9%'],
    },
  },
  {
    name: 'Noto Serif',
    faces: {
      text: ["local('Noto Serif')", '93.2%'],
      headline: ["local('Noto Serif Bold'), local('NotoSerif-Bold')", '85.8%'],
      italic: ["local('Noto Serif Italic'), local('NotoSerif-Italic')", '88.8%'],
      'bold-italic': ["local('Noto Serif Bold Italic'), local('NotoSerif-BoldItalic')", '84.8%'],
    },
  },
  {
    name: 'Times',
    faces: {
      text: ["local('Times New Roman'), local('Liberation Serif')", '110.6%'],
      headline: [
        "local('Times New Roman Bold'), local('TimesNewRomanPS-BoldMT'), local('Liberation Serif Bold')",
        '102%',
      ],
      italic: [
        "local('Times New Roman Italic'), local('TimesNewRomanPS-ItalicMT'), local('Liberation Serif Italic')",
        '102.4%',
      ],
      'bold-italic': [
        "local('Times New Roman Bold Italic'), local('TimesNewRomanPS-BoldItalicMT'), local('Liberation Serif Bold Italic')",
        '105.3%',
      ],
    },
  },
]

const kinds: Readonly<Record<Cut['name'], string>> = {
  text: '',
  headline: 'font-weight: 550 700;',
  italic: 'font-style: italic;',
  'bold-italic': 'font-style: italic; font-weight: 550 700;',
}

/**
 * Faces that set a system's font as wide as ours, so that a page that does without ours, on a line too slow for it, has
 * the same lines. Their heights do not depend on the font: app/styles.css.
 */
export function fallbackFaces(): string[] {
  return systemFonts.flatMap(({ name, faces }) =>
    Object.entries(faces).map(
      ([cut, [src, size]]) =>
        `@font-face { font-family: 'System ${name}'; ${kinds[cut as Cut['name']]} src: ${src}; size-adjust: ${size}; }`,
    ),
  )
}

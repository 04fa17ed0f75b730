import { gradient, rows, scene, type Scene } from './scene.ts'

/** Nine buttons in three rows. */
export function buttons(): Scene {
  const places = Array.from({ length: 9 }, (_, index) => ({
    x: 210 + (index % 3) * 390,
    y: 210 + Math.floor(index / 3) * 390,
  }))
  const colors = ['#b5382c', '#2f5d7c', '#efe3c6', '#5f7f5c', '#e0b04f', '#8c4f6a', '#f1e8d6', '#3f6f78', '#c9704a']
  return scene(
    1200,
    1200,
    `<rect width="1200" height="1200" fill="#26463b"/>${rows(places, ({ x, y }, index) => {
      const holes =
        index % 2 === 0
          ? [
              [-30, -30],
              [30, -30],
              [-30, 30],
              [30, 30],
            ]
          : [
              [-32, 0],
              [32, 0],
            ]
      return `<circle cx="${x + 10}" cy="${y + 16}" r="150" fill="#12261f" opacity=".6"/>
        <circle cx="${x}" cy="${y}" r="150" fill="${colors[index] ?? ''}"/>
        <circle cx="${x}" cy="${y}" r="112" fill="none" stroke="#000" stroke-opacity=".18" stroke-width="14"/>
        <path d="M${x - 126} ${y - 40}A132 132 0 0 1 ${x - 20} ${y - 130}" fill="none" stroke="#fff" stroke-opacity=".45" stroke-width="12" stroke-linecap="round"/>
        ${rows(holes, ([dx = 0, dy = 0]) => `<circle cx="${x + dx}" cy="${y + dy}" r="17" fill="#16261f"/>`)}`
    })}`,
  )
}

/** A round teapot on a table, upright. */
export function teapot(): Scene {
  return scene(
    1000,
    1400,
    `<defs>${gradient('wall', '#e9d9bd', '#d8bd94')}${gradient('pot', '#4f86a6', '#274f6b')}</defs>
    <rect width="1000" height="1400" fill="url(#wall)"/><rect y="1010" width="1000" height="390" fill="#8a5a3c"/>
    <rect y="1010" width="1000" height="16" fill="#b07a53"/><ellipse cx="490" cy="1092" rx="330" ry="34" fill="#5c3824" opacity=".55"/>
    <path d="M700 560q-50-70 0-140t0-150M760 590q-44-60 0-120t0-130" fill="none" stroke="#fff" stroke-width="22" stroke-linecap="round" opacity=".55"/>
    <path d="M250 760Q70 700 110 880T270 1000" fill="none" stroke="#274f6b" stroke-width="44" stroke-linecap="round"/>
    <path d="M690 960Q800 900 790 780T860 640L800 622Q720 700 700 800T640 860Z" fill="#2f5d7c"/>
    <ellipse cx="480" cy="880" rx="290" ry="210" fill="url(#pot)"/><ellipse cx="480" cy="690" rx="170" ry="34" fill="#1e4058"/>
    <path d="M320 684Q480 560 640 684Z" fill="#4f86a6"/><circle cx="480" cy="600" r="32" fill="#e0b04f"/>
    <path d="M270 800Q330 730 410 716" fill="none" stroke="#fff" stroke-opacity=".5" stroke-width="20" stroke-linecap="round"/>
    <path d="M210 930Q480 1010 752 930" fill="none" stroke="#e9d9bd" stroke-width="14"/>`,
  )
}

/** A small picture: a bee over a flower. */
export function bee(): Scene {
  const petals = [0, 45, 90, 135, 180, 225, 270, 315]
  return scene(
    300,
    200,
    `<rect width="300" height="200" fill="#dfe8d0"/><path d="M95 200V140" stroke="#5f7f5c" stroke-width="8"/>
    ${rows(petals, (turn) => `<ellipse cx="95" cy="88" rx="13" ry="30" fill="#f0c53f" transform="rotate(${turn} 95 120)"/>`)}
    <circle cx="95" cy="120" r="17" fill="#8a5a2c"/>
    <ellipse cx="196" cy="52" rx="15" ry="30" fill="#fff" opacity=".9" transform="rotate(-24 196 52)"/>
    <ellipse cx="222" cy="54" rx="13" ry="27" fill="#fff" opacity=".9" transform="rotate(18 222 54)"/>
    <ellipse cx="205" cy="88" rx="42" ry="26" fill="#e9a92f"/><path d="M192 64v48M208 62v52M224 65v46" stroke="#2a211b" stroke-width="9"/>
    <circle cx="166" cy="84" r="17" fill="#2a211b"/><path d="M158 70q-8-14-18-16M168 68q-2-14-10-22" fill="none" stroke="#2a211b" stroke-width="3"/>`,
  )
}

/** A loaf and two rolls on a board before a window. */
export function bread(): Scene {
  return scene(
    1500,
    1000,
    `<defs>${gradient('wall', '#efe6d6', '#dccbb0')}${gradient('crust', '#cf8f4a', '#8f5526')}</defs>
    <rect width="1500" height="1000" fill="url(#wall)"/><rect x="860" y="80" width="440" height="500" fill="#cfe0e3" stroke="#fbf6ea" stroke-width="34"/>
    <path d="M1080 80v500M860 320h440" stroke="#fbf6ea" stroke-width="22"/><rect y="740" width="1500" height="260" fill="#a6774e"/>
    <rect x="180" y="760" width="1080" height="70" rx="35" fill="#c99a68"/><rect x="180" y="808" width="1080" height="22" rx="11" fill="#8c6238"/>
    <path d="M260 770Q250 470 560 450T870 770Z" fill="url(#crust)"/>
    <path d="M380 560q60 50 50 130M500 510q66 60 54 160M630 510q60 60 50 150" fill="none" stroke="#f2d9a9" stroke-width="24" stroke-linecap="round"/>
    <path d="M880 770Q890 640 1010 640T1130 770Z" fill="#c07f3c"/><path d="M1060 775Q1070 670 1160 672T1240 775Z" fill="#a8672c"/>
    <path d="M950 690q60-24 116 0" fill="none" stroke="#f2d9a9" stroke-width="16" stroke-linecap="round"/>`,
  )
}

/** A kite with a tail of bows, on nothing: the picture has no background. */
export function kite(): Scene {
  const bows = [
    [420, 720, 12],
    [360, 800, -20],
    [430, 880, 24],
  ] as const
  return scene(
    800,
    1000,
    `<path d="M400 640Q470 720 380 780T440 900 400 990" fill="none" stroke="#54494a" stroke-width="8"/>
    <path d="M400 60V320H160Z" fill="#b5382c"/><path d="M400 60V320H640Z" fill="#e8b64a"/>
    <path d="M160 320H400V640Z" fill="#e8b64a"/><path d="M640 320H400V640Z" fill="#b5382c"/>
    <path d="M400 60V640M160 320H640" stroke="#54494a" stroke-width="8"/>
    ${rows(bows, ([x, y, turn]) => `<path d="M${x} ${y}l-54-28v56ZM${x} ${y}l54-28v56Z" fill="#2f5d7c" transform="rotate(${turn} ${x} ${y})"/>`)}`,
  )
}

/** A head and shoulders in silhouette; `hair` is drawn over both. */
export function portrait(sky: readonly [string, string], ink: string, hair: string): Scene {
  return scene(
    640,
    640,
    `<defs>${gradient('sky', ...sky)}</defs><rect width="640" height="640" fill="url(#sky)"/>
    <g fill="${ink}"><path d="M90 640Q100 470 250 440L270 380H370L390 440Q540 470 550 640Z"/><ellipse cx="320" cy="280" rx="104" ry="132"/>${hair}</g>`,
  )
}

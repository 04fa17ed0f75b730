import { random } from './random.ts'
import { gradient, rows, scene, type Scene } from './scene.ts'

/** A white tower with red bands on a headland, its beam across a night sky. */
export function lighthouse(): Scene {
  const chance = random(7)
  const stars = Array.from({ length: 90 }, () => [chance.below(1600), chance.below(560), 1 + chance.below(3)] as const)
  return scene(
    1600,
    1067,
    `<defs>${gradient('sky', '#101a33', '#27406b', '#d98f6c')}${gradient('sea', '#2b4a63', '#14283c')}
      <linearGradient id="beam"><stop offset="0" stop-color="#ffeeb0" stop-opacity="0"/><stop offset="1" stop-color="#ffeeb0" stop-opacity=".85"/></linearGradient></defs>
    <rect width="1600" height="1067" fill="url(#sky)"/>
    ${rows(stars, ([x, y, r]) => `<circle cx="${x}" cy="${y}" r="${r}" fill="#fff6dc" opacity=".8"/>`)}
    <path d="M0 170 1130 288 1130 312 0 520Z" fill="url(#beam)"/>
    <rect y="760" width="1600" height="307" fill="url(#sea)"/>
    <path d="M0 830q100-14 200 0t200 0 200 0 200 0M120 920q100-14 200 0t200 0 200 0M0 1000q100-14 200 0t200 0" fill="none" stroke="#7fa3b8" stroke-width="5" opacity=".6"/>
    <path d="M760 1067Q860 800 1010 770T1320 740 1600 700V1067Z" fill="#151d26"/>
    <path d="M1085 350h90l40 400H1045Z" fill="#f3ede0"/><path d="M1075 450h110l9 90h-128ZM1058 620h144l9 90h-162Z" fill="#b5382c"/>
    <path d="M1130 350h45l40 400h-85Z" fill="#15202f" opacity=".16"/>
    <rect x="1060" y="335" width="140" height="18" fill="#1b2530"/><rect x="1092" y="265" width="76" height="70" fill="#ffe9a3"/>
    <path d="M1092 265v70M1117 265v70M1143 265v70M1168 265v70" stroke="#1b2530" stroke-width="6"/>
    <path d="M1080 267 1130 215 1180 267Z" fill="#b5382c"/><circle cx="1130" cy="208" r="9" fill="#1b2530"/>
    <rect x="1112" y="690" width="36" height="60" rx="18" fill="#27323f"/>`,
  )
}

const houseColors = [
  '#c9543f',
  '#e8c27a',
  '#7ba0a8',
  '#eee5d3',
  '#8fa77c',
  '#d98a6a',
  '#b9c7cf',
  '#a8647a',
  '#efd9a0',
  '#6f8fa3',
]

/** A row of houses along a quay, hills behind, boats before. */
export function harbour(): Scene {
  const houses = Array.from({ length: 14 }, (_, index) => ({
    x: 180 + index * 190,
    height: 210 + ((index * 67) % 120),
  }))
  const boats = [400, 1050, 1800, 2480]
  return scene(
    3000,
    1250,
    `<defs>${gradient('sky', '#a9c7d6', '#f4e6cf')}${gradient('sea', '#7da4ad', '#3b6273')}</defs>
    <rect width="3000" height="1250" fill="url(#sky)"/><circle cx="2380" cy="260" r="90" fill="#fff6df"/>
    <path d="M0 640Q500 300 1000 560T2000 500 3000 600V900H0Z" fill="#9db39a"/>
    <path d="M0 720Q400 520 900 690T1900 640 3000 720V900H0Z" fill="#7f9a82"/>
    ${rows(houses, ({ x, height }, index) => house(x, 860 - height, 170, height, houseColors[index % houseColors.length] ?? ''))}
    <rect y="860" width="3000" height="70" fill="#8d8375"/><rect y="860" width="3000" height="14" fill="#b3a896"/>
    <rect y="930" width="3000" height="320" fill="url(#sea)"/>
    <path d="M100 1010q80-14 160 0t160 0M700 1180q80-14 160 0t160 0M1400 1020q80-14 160 0t160 0M2100 1190q80-14 160 0t160 0M2650 1030q80-14 160 0" fill="none" stroke="#d5e3e2" stroke-width="7" opacity=".7"/>
    ${rows(boats, (x, index) => boat(x, 1060 + (index % 2) * 50, houseColors[index * 3] ?? ''))}`,
  )
}

function house(x: number, y: number, width: number, height: number, color: string): string {
  const windows = [0, 1, 2, 3].map((index) => [x + 28 + (index % 2) * 72, y + 34 + Math.floor(index / 2) * 84] as const)
  return `<rect x="${x}" y="${y}" width="${width}" height="${height}" fill="${color}"/>
    <path d="M${x - 12} ${y} ${x + width / 2} ${y - 84} ${x + width + 12} ${y}Z" fill="#54494a"/>
    ${rows(windows, ([left, top]) => `<rect x="${left}" y="${top}" width="42" height="54" fill="#fdf3d4" stroke="#4a4245" stroke-width="5"/>`)}`
}

function boat(x: number, y: number, color: string): string {
  return `<path d="M${x} ${y - 210}V${y}" stroke="#4a3b32" stroke-width="9"/>
    <path d="M${x + 12} ${y - 200}Q${x + 130} ${y - 90} ${x + 110} ${y - 24}H${x + 12}Z" fill="#f7efe0"/>
    <path d="M${x - 12} ${y - 170}Q${x - 90} ${y - 80} ${x - 84} ${y - 24}H${x - 12}Z" fill="#e6d9c0"/>
    <path d="M${x - 130} ${y}H${x + 150}L${x + 100} ${y + 60}H${x - 90}Z" fill="${color}"/>`
}

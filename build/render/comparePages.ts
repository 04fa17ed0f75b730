import { readFile } from 'node:fs/promises'
import { workerData } from 'node:worker_threads'
import { parseRendered } from '../adapter/parseRendered.ts'
import { plainPage } from '../adapter/plainPage.ts'
import { Stylesheet } from '../adapter/stylesheet.ts'
import type { NextExport } from './nextExport.ts'
import { openRenderer } from './renderer.tsx'

const exported = workerData as NextExport
const stylesheet = await Stylesheet.read(exported)
const renderer = await openRenderer()
for (const path of renderer.paths) await compare(`${path}index.html`.slice(1), path, await renderer.render(path))
await compare('404.html', '404.html', await renderer.renderNotFound())

async function compare(file: string, name: string, own: string): Promise<void> {
  const theirs = exported.get(file)
  if (theirs === undefined) throw new Error(`Next has not exported ${name}`)
  const a = plainPage(await readFile(theirs, 'utf8'), stylesheet).html
  const b = plainPage(parseRendered(own), stylesheet).html
  if (a === b) return
  let at = 0
  while (a[at] === b[at]) at += 1
  throw new Error(
    `Next renders ${name} otherwise than build/render does, from character ${at} on:\n  Next: ${excerpt(a, at)}\n  here: ${excerpt(b, at)}`,
  )
}

function excerpt(html: string, at: number): string {
  return JSON.stringify(html.slice(Math.max(0, at - 60), at + 100))
}

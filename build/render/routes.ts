import { readdir } from 'node:fs/promises'
import { join, sep } from 'node:path'
import { pathToFileURL } from 'node:url'
import type { Metadata, Viewport } from 'next'
import type { ReactNode } from 'react'

/** Values of the dynamic segments of a route. */
type Params = Readonly<Record<string, string | readonly string[] | undefined>>

interface Props {
  readonly params: Promise<Params>
}

/** What Next knows of a `page.tsx`: https://nextjs.org/docs/app/api-reference/file-conventions/page */
interface PageModule {
  readonly default: (props: Props) => ReactNode | Promise<ReactNode>
  readonly metadata?: Metadata
  readonly viewport?: Viewport
  readonly generateMetadata?: (props: Props) => Metadata | Promise<Metadata>
  readonly generateStaticParams?: () => readonly Params[]
}

/** A page of the site: where it stands, and what makes it. */
export interface RoutePage {
  /** Such as `/articles/lamp/`. */
  readonly path: string
  readonly module: PageModule
  readonly params: Params
}

/** Every page of a Next app folder, as Next itself finds them: a `page.tsx` in each folder that has an address. */
export async function pagesOfApp(folder: string): Promise<RoutePage[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true })
  const files = entries.filter(({ name }) => name === 'page.tsx').map(({ parentPath, name }) => join(parentPath, name))
  const pages = await Promise.all(
    files.toSorted().map(async (file) => {
      const module = (await import(pathToFileURL(file).href)) as PageModule
      const segments = file.slice(folder.length).split(sep).slice(1, -1)
      const all = module.generateStaticParams?.() ?? [{}]
      return all.map((params) => ({ path: pathOf(segments, params), module, params }))
    }),
  )
  return pages.flat()
}

/** @throws if the folder uses a convention of Next that no page of ours needs. */
function pathOf(segments: readonly string[], params: Params): string {
  const parts = segments.flatMap((segment) => {
    const [, rest, name] = /^\[{0,2}(\.{3})?([\w-]+)\]{0,2}$/.exec(segment) ?? []
    if (name === undefined) throw new Error(`app/${segments.join('/')}: segments such as ${segment} are not known here`)
    if (!segment.startsWith('[')) return [segment]
    const value = params[name]
    return rest === undefined ? [String(value)] : ((value as readonly string[] | undefined) ?? [])
  })
  return ['', ...parts, ''].join('/').replace('//', '/')
}

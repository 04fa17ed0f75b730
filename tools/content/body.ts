import GithubSlugger from 'github-slugger'
import type { Heading, Html, Image, Link, Definition, Node, Root, RootContent } from 'mdast'
import { toString } from 'mdast-util-to-string'
import { visit } from 'unist-util-visit'
import { articleSyntax } from '../../newsroom/markdown/articleSyntax.ts'
import { captionAndCredit } from '../../newsroom/media.ts'
import type { ContentFile } from './contentFile.ts'
import type { FrontMatter } from './frontMatter.ts'
import type { Finding } from './problem.ts'
import { quoted, type TextValue } from './value.ts'

/** What a body refers to and offers, for the rules that look across files. */
export interface CheckedBody {
  /** Addresses of links, each with its place. */
  readonly links: readonly TextValue[]
  /** References to pictures, each with its place. */
  readonly pictures: readonly TextValue[]
  /** The names a link may end in: `#` and one of these. */
  readonly anchors: ReadonlySet<string>
}

/** Checks a body for what would vanish, mislead or break on the page. */
export function checkBody(file: ContentFile, { body, bodyOffset }: FrontMatter): CheckedBody {
  const tree = articleSyntax.parse(body)
  const checker = new BodyChecker(file, body, bodyOffset)
  if (body.trim() === '') {
    file.report({ rule: 'body-empty', message: 'there is no text below the front matter' }, Math.max(0, bodyOffset - 1))
  }
  checker.check(tree)
  return { links: checker.links, pictures: checker.pictures, anchors: anchorsOf(tree) }
}

class BodyChecker {
  readonly links: TextValue[] = []
  readonly pictures: TextValue[] = []
  readonly #file: ContentFile
  readonly #body: string
  readonly #offset: number
  readonly #lonePictures = new Set<Node>()
  #depth = 1

  constructor(file: ContentFile, body: string, offset: number) {
    this.#file = file
    this.#body = body
    this.#offset = offset
  }

  check(tree: Root): void {
    const notes = { defined: new Map<string, Node>(), used: new Set<string>() }
    visit(tree, (node) => {
      switch (node.type) {
        case 'html':
          this.#html(node)
          break
        case 'heading':
          this.#heading(node)
          break
        case 'paragraph':
          if (node.children.length === 1 && node.children[0]) this.#lonePictures.add(node.children[0])
          break
        case 'link':
        case 'definition':
          this.#link(node)
          break
        case 'image':
          this.#image(node)
          break
        case 'imageReference':
          this.#report(node, {
            rule: 'picture-reference',
            message: 'a picture is written out where it stands',
            allowed: '![what it shows](../media/lamp.jpg "Caption | Credit")',
          })
          break
        case 'text':
          this.#undefinedReference(node)
          break
        case 'footnoteDefinition':
          notes.defined.set(node.identifier, node)
          break
        case 'footnoteReference':
          notes.used.add(node.identifier)
          break
        default:
      }
    })
    for (const [identifier, node] of notes.defined) {
      if (notes.used.has(identifier)) continue
      this.#report(node, {
        rule: 'note-unused',
        message: `no place in the text refers to the note "${identifier}", so it would vanish`,
        help: `write [^${identifier}] where the note belongs`,
      })
    }
  }

  #html(node: Html): void {
    const opening = node.value.split('\n')[0] ?? ''
    this.#report(
      node,
      {
        rule: 'raw-html',
        message: `HTML in the text would vanish from the page without a word: ${quoted(opening)}`,
        allowed: 'Markdown; a bare < is written \\<',
      },
      opening.length,
    )
  }

  #heading(node: Heading): void {
    if (toString(node).trim() === '') {
      this.#report(node, { rule: 'heading-empty', message: 'the heading has no words' })
    }
    if (node.depth === 1) {
      this.#report(node, {
        rule: 'heading-first-level',
        message: 'the headline is the one heading of the first level',
        help: `write ## ${toString(node)}`,
      })
    } else if (node.depth > this.#depth + 1) {
      this.#report(node, {
        rule: 'heading-skipped',
        message: `a heading of level ${node.depth} follows one of level ${this.#depth}`,
        help: `write ${'#'.repeat(this.#depth + 1)} ${toString(node)}`,
      })
    }
    this.#depth = Math.max(node.depth, 2) === 2 ? 2 : node.depth
  }

  #link(node: Link | Definition): void {
    const { url } = node
    const value = this.#value(node, url)
    const [scheme] = /^[a-z][a-z0-9+.-]*(?=:)/i.exec(url.replace(/[\u0000-\u0020]/g, '')) ?? []
    if (scheme && !['http', 'https', 'mailto', 'tel'].includes(scheme.toLowerCase())) {
      this.#reportAt(value, {
        rule: 'link-scheme',
        message: `a link to ${quoted(url)} would run or embed something`,
        allowed: 'links that start with https:, http:, mailto: or tel:, or paths of this site',
      })
    } else if (url === '') {
      this.#reportAt(value, { rule: 'link-empty', message: 'the link leads nowhere' })
    } else if (node.type === 'link' && toString(node).trim() === '') {
      this.#reportAt(value, { rule: 'link-wordless', message: 'the link has no words a reader could follow' })
    } else if (/^https?:/i.test(url) && !URL.canParse(url)) {
      this.#reportAt(value, { rule: 'link-broken', message: `${quoted(url)} is not an address` })
    } else {
      this.links.push(value)
    }
  }

  #image(node: Image): void {
    this.pictures.push(this.#value(node, node.url))
    if (!this.#lonePictures.has(node)) {
      this.#report(node, {
        rule: 'picture-in-line',
        message: 'a picture stands in a paragraph of its own',
        help: 'put an empty line before and after it',
      })
    }
    if (!node.alt?.trim()) {
      this.#report(node, {
        rule: 'alt-missing',
        message: 'the picture has no words for those who cannot see it',
        help: `write ![what it shows](${node.url} …)`,
      })
    }
    if (!captionAndCredit(node.title ?? '').credit) {
      this.#report(node, {
        rule: 'credit-missing',
        message: 'the picture does not say who made it',
        help: `write ![${node.alt || 'what it shows'}](${node.url} "${captionAndCredit(node.title ?? '').caption ?? 'Caption'} | Credit")`,
      })
    }
  }

  /** `[^1]` without a note, `[words][name]` without an address: Markdown prints the brackets. */
  #undefinedReference(node: Node & { value: string }): void {
    const [, reference = '', name = ''] = /(\[\^([^\]\s]+)\]|\[[^\]]+\]\[([^\]]*)\])/.exec(node.value) ?? []
    if (!reference) return
    const start = this.#body.indexOf(reference, node.position?.start.offset)
    if (start < 0) return
    const isNote = reference.startsWith('[^')
    this.#file.report(
      {
        rule: isNote ? 'note-undefined' : 'link-undefined',
        message: `${reference} refers to nothing, so its brackets would be printed`,
        help: isNote ? `add the note at the end: [^${name}]: The note.` : 'write [words](https://…)',
      },
      this.#offset + start,
      this.#offset + start + reference.length,
    )
  }

  /** The place of an address within what refers to it. */
  #value(node: Node, text: string): TextValue {
    const from = node.position?.start.offset ?? 0
    const to = node.position?.end.offset ?? from + 1
    const within = text === '' ? -1 : this.#body.slice(from, to).lastIndexOf(text)
    const start = within < 0 ? from : from + within
    const end = within < 0 ? to : start + text.length
    return { file: this.#file, field: 'body', text, start: this.#offset + start, end: this.#offset + end }
  }

  #reportAt({ start, end }: TextValue, finding: Finding): void {
    this.#file.report({ field: 'body', ...finding }, start, end)
  }

  #report(node: Node, finding: Finding, length?: number): void {
    const start = this.#offset + (node.position?.start.offset ?? 0)
    const end = length === undefined ? this.#offset + (node.position?.end.offset ?? start + 1) : start + length
    this.#file.report({ field: 'body', ...finding }, start, end)
  }
}

/** The ids that rehype-slug and the notes will have on the page. */
function anchorsOf(tree: Root): Set<string> {
  const slugger = new GithubSlugger()
  const anchors = new Set<string>()
  visit(tree, (node: Root | RootContent) => {
    if (node.type === 'heading') anchors.add(slugger.slug(toString(node, { includeImageAlt: false })))
    if (node.type === 'footnoteDefinition') anchors.add(`fn-${node.identifier}`)
  })
  return anchors
}

import type { Nodes, Root } from 'mdast'

/**
 * The words of a text as its author wrote them, paragraph by paragraph: of a table each row, of a picture what it shows.
 * Nothing that the program adds is in it, so that only an editor can change it.
 */
export function paragraphsOf(tree: Root): string[] {
  return paragraphsIn(tree).map((text) => text.replaceAll(/\s+/g, ' ').trim())
}

function paragraphsIn(node: Nodes): string[] {
  switch (node.type) {
    case 'root':
    case 'blockquote':
    case 'list':
    case 'listItem':
    case 'footnoteDefinition':
    case 'table':
      return node.children.flatMap(paragraphsIn)
    case 'tableRow':
      return [node.children.map(wordsIn).join(' ')]
    case 'html':
      return [node.value.replaceAll(/<!--.*?-->|<[^>]*>/gs, ' ')]
    default:
      return [wordsIn(node)]
  }
}

function wordsIn(node: Nodes): string {
  switch (node.type) {
    case 'text':
    case 'inlineCode':
    case 'code':
      return node.value
    case 'image':
    case 'imageReference':
      return node.alt ?? ''
    case 'break':
      return ' '
    default:
      return 'children' in node ? node.children.map(wordsIn).join('') : ''
  }
}

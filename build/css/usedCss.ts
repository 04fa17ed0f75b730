import { AtRule, type Container, type Declaration, type Root } from 'postcss'
import parseSelector from 'postcss-selector-parser'
import { faceName, valueOf } from './fontFace.ts'
import { selectorName, withAncestors } from './usedSelectors.ts'

/**
 * Removes from a stylesheet what cannot apply to a page that uses these parts of selectors: see usedSelectors.ts. A rule goes only if
 * its selector needs a tag, a class, an id or a language the page does not have: states and attributes, which change
 * while a page is read, keep theirs.
 */
export function keepUsedCss(root: Root, usedSelectors: ReadonlySet<string>): void {
  // For browsers older than `@property`, which package.json's browserslist leaves behind.
  root.walkAtRules('layer', (layer) => {
    if (layer.params === 'properties') layer.remove()
  })
  root.walkRules((rule) => {
    if (isInKeyframes(rule.parent)) return
    rule.selectors = rule.selectors.filter((selector) => canMatch(selector, usedSelectors))
    if (rule.selectors.length === 0 || rule.selector === '') rule.remove()
  })
  const reachable = reachableProperties(root)
  removeUnusedFonts(root, usedSelectors, reachable)
  removeLoneRanges(root)
  removeUnusedProperties(root, reachable)
  removeEmptyRules(root)
}

function canMatch(selector: string, usedSelectors: ReadonlySet<string>): boolean {
  return parseSelector()
    .astSync(selector)
    .nodes.some((one) => canSelectorMatch(one, usedSelectors))
}

function canSelectorMatch(
  selector: parseSelector.Selector,
  usedSelectors: ReadonlySet<string>,
  around?: string,
): boolean {
  return withAncestors(selector, around).every(({ node, ancestor }) => {
    switch (node.type) {
      case 'tag':
      case 'class':
      case 'id':
        return usedSelectors.has(selectorName(node, ancestor))
      case 'pseudo':
        if (node.value === ':lang') return node.nodes.some((tag) => usedSelectors.has(`lang ${String(tag)}`))
        // Nothing here has a shadow.
        if (node.value === ':host') return false
        // What these hold must be there as well; what :not() holds need not.
        if (![':is', ':where', ':has'].includes(node.value)) return true
        return node.nodes.some((inner) => canSelectorMatch(inner, usedSelectors, ancestor))
      default:
        return true
    }
  })
}

/** A face goes if the page has no text for it, or if nothing names its family. */
function removeUnusedFonts(root: Root, usedSelectors: ReadonlySet<string>, reachable: ReadonlySet<string>): void {
  const families = new Set<string>()
  root.walkDecls((declaration) => {
    if (isIn(declaration, 'font-face') || (isCustomProperty(declaration) && !reachable.has(declaration.prop))) return
    for (const [, quoted, bare] of declaration.value.matchAll(/["']([^"']+)["']|([\w-]+(?: [\w-]+)*)/g))
      families.add(quoted ?? bare ?? '')
  })
  root.walkAtRules('font-face', (face) => {
    const family = valueOf(face, 'font-family').replace(/["']/g, '')
    if (!families.has(family) || !usedSelectors.has(faceName(face))) face.remove()
  })
}

/** The one face that is left of a cut is for all characters: to say for which takes more bytes than it spares. */
function removeLoneRanges(root: Root): void {
  const cuts = new Map<string, Declaration[]>()
  root.walkDecls('unicode-range', (range) => {
    const face = range.parent as AtRule
    const cut = ['font-family', 'font-style', 'font-weight'].map((prop) => valueOf(face, prop)).join(' ')
    cuts.set(cut, [...(cuts.get(cut) ?? []), range])
  })
  for (const ranges of cuts.values()) if (ranges.length === 1) ranges[0]?.remove()
}

function removeUnusedProperties(root: Root, reachable: ReadonlySet<string>): void {
  root.walkDecls((declaration) => {
    if (isCustomProperty(declaration) && !reachable.has(declaration.prop)) declaration.remove()
  })
  root.walkAtRules('property', (property) => {
    if (!reachable.has(property.params)) property.remove()
  })
}

/** Custom properties that are read where it shows, by themselves or by way of others. */
function reachableProperties(root: Root): Set<string> {
  const reads = new Map<string, string[]>()
  const reachable = new Set<string>()
  root.walkDecls((declaration) => {
    const names = [...declaration.value.matchAll(/var\(\s*(--[\w-]+)/g)].map(([, name = '']) => name)
    if (isCustomProperty(declaration)) reads.set(declaration.prop, [...(reads.get(declaration.prop) ?? []), ...names])
    else for (const name of names) reachable.add(name)
  })
  // A set grows while it is walked, and the walk goes on until it does not.
  for (const name of reachable) for (const next of reads.get(name) ?? []) reachable.add(next)
  return reachable
}

function removeEmptyRules(container: Container): void {
  container.each((node) => {
    if (!('nodes' in node) || !node.nodes) return
    removeEmptyRules(node)
    if (node.nodes.length === 0) node.remove()
  })
}

function isCustomProperty({ prop }: Declaration): boolean {
  return prop.startsWith('--')
}

function isIn({ parent }: Declaration, name: string): boolean {
  return parent instanceof AtRule && parent.name === name
}

function isInKeyframes(parent: unknown): boolean {
  return parent instanceof AtRule && parent.name.endsWith('keyframes')
}

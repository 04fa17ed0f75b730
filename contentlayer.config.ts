/**
 * The document types: the one definition of every field an editor can write. Contentlayer makes typed data from it, the
 * content gate checks files against it, and `npm run fields` prints the editor's manual from it.
 */
import type { makeSource } from 'contentlayer2/source-files'
import { defineDocumentType, defineNestedType, type FieldDef } from 'contentlayer2/source-files/schema'
import type { Processor } from 'unified'
import { english } from './newsroom/words/english.ts'

/** What the gate asks of a text beyond being text. */
export type TextFormat =
  /** A calendar date, or a date and time with its offset from UTC. */
  | 'date'
  /** An absolute http(s) address. */
  | 'url'
  /** An absolute http(s) address of a site's root: no path, no query. */
  | 'origin'
  /** A path on this site, such as /about/, that must exist. */
  | 'path'
  /** A path on this site that nothing else may use: an old address of what was renamed. */
  | 'alias'
  /** The same, of a feed. */
  | 'feedAlias'
  /** A path on this site, of a page or a file, that was published and is no more. */
  | 'gone'
  /** A file in content/media, written relative to content/articles: ../media/lamp.jpg */
  | 'media'
  /** A BCP 47 language tag. */
  | 'language'
  /** An IANA time zone. */
  | 'timeZone'
  | 'email'
  /** An account in the fediverse: @user@host. */
  | 'fediverse'
  /** An e-mail address, or an https address where people can be written to. */
  | 'contact'
  /** A path on this site that must exist, or an absolute http(s) address. */
  | 'address'
  /** What proves to IndexNow that a message comes from this site: 8 to 128 letters, digits and hyphens. */
  | 'indexNowKey'
  /** Lowercase letters, digits and hyphens. */
  | 'id'

/** What the gate knows of a field that Contentlayer's own types have no word for. Contentlayer ignores it. */
export interface FieldRules {
  readonly format?: TextFormat
  /** The document type whose ids are allowed. */
  readonly refersTo?: 'Article' | 'Author' | 'Topic'
  /** What is filled in where a text has it in braces: it must have each, and no other. */
  readonly placeholders?: readonly string[]
  /** The least and the greatest number that are allowed. */
  readonly range?: readonly [least: number, greatest: number]
  /**
   * Words of an article that readers are told before its text: a change of them after publication asks for a correction,
   * its history shows it, and house style looks at them.
   */
  readonly isLead?: true
}

/** Lets a field carry our rules beside Contentlayer's. */
const field = <Definition extends FieldDef>(definition: Definition & FieldRules): Definition => definition

const text = (description: string, rules: FieldRules = {}) => field({ type: 'string', description, ...rules })
const requiredText = (description: string, rules: FieldRules = {}) =>
  field({ type: 'string', required: true, description, ...rules })
const texts = (description: string, rules: FieldRules = {}) =>
  field({ type: 'list', of: { type: 'string' }, description, ...rules })

const Image = defineNestedType(() => ({
  name: 'Image',
  fields: {
    src: requiredText('The picture, a file in content/media, such as ../media/lamp.jpg.', { format: 'media' }),
    alt: requiredText('What the picture shows, for those who cannot see it.'),
    caption: text('What the reader should know about the picture, printed below it.', { isLead: true }),
    credit: requiredText('Who made the picture, or who owns it.'),
  },
}))

const Source = defineNestedType(() => ({
  name: 'Source',
  fields: {
    title: requiredText('The name of the document, interview or data set.'),
    url: text('Where a reader can check it.', { format: 'url' }),
    note: text('What was taken from it.'),
  },
}))

const Correction = defineNestedType(() => ({
  name: 'Correction',
  fields: {
    date: requiredText('When the article was corrected.', { format: 'date' }),
    text: requiredText('What was wrong and what is right now.'),
    kind: field({
      type: 'enum',
      options: ['correction', 'clarification', 'editors-note'],
      default: 'correction',
      description: 'What sort of change it was.',
    }),
  },
}))

const NavigationItem = defineNestedType(() => ({
  name: 'NavigationItem',
  fields: {
    label: requiredText('The words of the link.'),
    path: requiredText('The page it leads to, such as /topics/world/.', { format: 'path' }),
  },
}))

const Policies = defineNestedType(() => ({
  name: 'Policies',
  fields: {
    standards: text('The page of the editorial standards.', { format: 'path' }),
    corrections: text('The page, or part of a page, of the corrections policy.', { format: 'path' }),
    privacy: text('The page of the privacy policy.', { format: 'path' }),
  },
}))

const permission = (description: string) =>
  field({ type: 'enum', options: ['allowed', 'refused'], required: true, description })

const Usage = defineNestedType(() => ({
  name: 'Usage',
  fields: {
    search: permission('Whether search engines may list the pages. Refused, each page says noindex.'),
    quoting: permission('Whether search results may quote a few lines. Refused, they show the title alone.'),
    aiInput: permission('Whether AI may read pages to answer a question, now and for this answer.'),
    aiTraining: permission('Whether AI models may be trained on the pages.'),
    contact: text('Whom to ask for more than that: an e-mail address or an https address.', { format: 'contact' }),
    licence: text('Where the terms stand in full: a page of this site or a web address.', { format: 'address' }),
  },
}))

const Security = defineNestedType(() => ({
  name: 'Security',
  fields: {
    contact: requiredText('Where to report a weakness of the site: an e-mail address or an https address.', {
      format: 'contact',
    }),
    policy: text('How reports are handled: a page of this site or a web address.', { format: 'address' }),
  },
}))

const feedAliases = (what: string) =>
  texts(`Old addresses of the feed of ${what}, such as /feed/ or /index.xml, that lead to it.`, { format: 'feedAlias' })

const Article = defineDocumentType(() => ({
  name: 'Article',
  filePathPattern: 'articles/*.md',
  fields: {
    title: requiredText('The headline.', { isLead: true }),
    summary: requiredText('The standfirst: one or two sentences that say what the article says.', { isLead: true }),
    publishedAt: requiredText(
      'When the article was published. One that lies ahead is published by the first build after that moment.',
      { format: 'date' },
    ),
    updatedAt: text('When its substance last changed.', { format: 'date' }),
    expiresAt: text(
      'From when on it is not shown any more: its address then says that it was taken down. Most articles have none.',
      { format: 'date' },
    ),
    authors: field({
      type: 'list',
      of: { type: 'string' },
      required: true,
      description: 'Who wrote it: file names in content/authors, without .yaml.',
      refersTo: 'Author',
    }),
    topics: field({
      type: 'list',
      of: { type: 'string' },
      required: true,
      description: 'What it is about, the most important first: file names in content/topics, without .yaml.',
      refersTo: 'Topic',
    }),
    kind: field({
      type: 'enum',
      options: ['news', 'analysis', 'opinion', 'explainer', 'review', 'feature'],
      default: 'news',
      description: 'What sort of work it is, shown above the headline.',
    }),
    dateline: text('The place it was reported from.', { isLead: true }),
    keyPoints: texts('What to take away, a sentence each, shown in a box above the text.', { isLead: true }),
    image: field({ type: 'nested', of: Image, description: 'The lead picture.' }),
    sources: field({ type: 'list', of: Source, description: 'What the article rests on.' }),
    corrections: field({ type: 'list', of: Correction, description: 'What was put right after publication.' }),
    minorEdit: field({
      type: 'enum',
      options: ['spelling'],
      description:
        'That published words were changed in their spelling or punctuation alone, so that no correction is due.',
    }),
    status: field({
      type: 'enum',
      options: ['draft', 'published'],
      default: 'published',
      description: 'A draft is checked like every article and shown to nobody.',
    }),
    aliases: texts(
      'Old addresses of this article, such as /articles/old-name/, /2014/05/lamp.html or /?p=12, that lead here.',
      { format: 'alias' },
    ),
    canonicalUrl: text('Where the article first appeared, if that was on another site.', { format: 'url' }),
    language: text('The language it is written in, if not that of the publication.', { format: 'language' }),
    translationOf: text('The article it translates: its file name in content/articles, without .md.', {
      refersTo: 'Article',
    }),
    seoTitle: text('A title for search results, if the headline does not say enough on its own.'),
    id: text('A name that stays when the file is renamed; without it, the file name.', { format: 'id' }),
  },
}))

const Author = defineDocumentType(() => ({
  name: 'Author',
  contentType: 'data',
  filePathPattern: 'authors/*.yaml',
  fields: {
    name: requiredText('The name as it is printed above an article.'),
    role: text('What the author does here.'),
    bio: text('A few sentences about the author.'),
    image: field({ type: 'nested', of: Image, description: 'A portrait.' }),
    url: text('The author’s own site.', { format: 'url' }),
    sameAs: texts('The author’s profiles elsewhere.', { format: 'url' }),
    fediverse: text(
      'The author’s account in the fediverse, such as @ada@social.example, credited where links are shared.',
      {
        format: 'fediverse',
      },
    ),
    aliases: texts('Old addresses, such as /authors/old-name/, that lead here; feeds come along.', { format: 'alias' }),
    feedAliases: feedAliases('the author’s articles'),
  },
}))

const Topic = defineDocumentType(() => ({
  name: 'Topic',
  contentType: 'data',
  filePathPattern: 'topics/*.yaml',
  fields: {
    name: requiredText('The name of the topic.'),
    description: text(
      'One sentence on what belongs to it; without one, its page says that it lists everything on the topic.',
    ),
    aliases: texts('Old addresses, such as /topics/old-name/, that lead here; feeds come along.', { format: 'alias' }),
    feedAliases: feedAliases('the topic'),
  },
}))

const Page = defineDocumentType(() => ({
  name: 'Page',
  filePathPattern: 'pages/*.md',
  fields: {
    title: requiredText('The heading of the page.'),
    summary: requiredText('One or two sentences that say what the page says.'),
    aliases: texts('Old addresses of this page, such as /old-name/, that lead here.', { format: 'alias' }),
  },
}))

const placeholdersIn = (phrase: string) => Array.from(phrase.matchAll(/\{(\w+)\}/g), ([, name = '']) => name)

/** A word or phrase of the interface in an editor's own words: in the forms of its grammar, where it depends on a number. */
function ownWord(name: string, phrase: string | { readonly other: string }): FieldDef {
  if (typeof phrase === 'string') return text(`In place of “${phrase}”.`, { placeholders: placeholdersIn(phrase) })
  const { other } = phrase
  const form = (numbers: string) => text(`For ${numbers}.`)
  const Forms = defineNestedType(() => ({
    name: `Forms_${name}`,
    fields: {
      zero: form('none, in languages such as Arabic'),
      one: form('one, and what the grammar counts as one'),
      two: form('two, in languages such as Arabic'),
      few: text('For a few, in languages such as Ukrainian.', { placeholders: placeholdersIn(other) }),
      many: text('For many, in languages such as Ukrainian.', { placeholders: placeholdersIn(other) }),
      other: requiredText('For all other numbers.', { placeholders: placeholdersIn(other) }),
    },
  }))
  return field({ type: 'nested', of: Forms, description: `In place of “${other}”.` })
}

const Words = defineNestedType(() => ({
  name: 'Words',
  fields: Object.fromEntries(Object.entries(english).map(([name, phrase]) => [name, ownWord(name, phrase)])),
}))

/** What the gate points out of the house's style, by the names an editor switches it off with. */
export const styleRules = [
  'repeated-word',
  'mixed-quotes',
  'double-space',
  'vague-link',
  'long-paragraph',
  'abbreviation',
  'avoided-word',
  'name-spelling',
  'text-language',
  'long-headline',
  'summary-length',
  'date-form',
  'number-form',
] as const

const HouseStyle = defineNestedType(() => ({
  name: 'HouseStyle',
  fields: {
    off: {
      type: 'list',
      of: { type: 'enum', options: [...styleRules] },
      description: 'What is not to be pointed out.',
    },
    avoid: texts('Words the house does not print.'),
    spellOut: texts('Abbreviations that are spelt out where they stand first, such as IAEA.'),
    dates: field({
      type: 'enum',
      options: ['day-first', 'month-first'],
      description: 'How days are written in English: 22 November or November 22.',
    }),
    numbers: field({
      type: 'enum',
      options: ['words-to-nine', 'words-to-twelve'],
      description: 'Up to where numbers are written in words, in English.',
    }),
  },
}))

const Site = defineDocumentType(() => ({
  name: 'Site',
  contentType: 'data',
  isSingleton: true,
  filePathPattern: 'site.yaml',
  fields: {
    name: requiredText('The name of the publication.'),
    tagline: requiredText('A few words that stand beside the name.'),
    description: requiredText('One or two sentences on what the publication is.'),
    url: requiredText('Where the publication lives, such as https://news.example.org.', { format: 'origin' }),
    language: requiredText('The language it is written in, such as en-GB.', { format: 'language' }),
    timeZone: requiredText('The time zone its dates are printed in, such as Europe/London.', { format: 'timeZone' }),
    contact: text('The e-mail address readers can write to.', { format: 'email' }),
    sameAs: texts('The publication’s own profiles elsewhere.', { format: 'url' }),
    policies: field({ type: 'nested', of: Policies, description: 'The pages that say how the publication works.' }),
    usage: field({
      type: 'nested',
      of: Usage,
      description: 'What machines may do with the pages. Without it, nothing is said to them, and the law decides.',
    }),
    security: field({
      type: 'nested',
      of: Security,
      description: 'Who looks after the site’s security, for security.txt. Without it, that is the contact.',
    }),
    hub: text('The WebSub hub that passes new articles on to feed readers at once, told by npm run announce.', {
      format: 'url',
    }),
    indexNowKey: text(
      'Any secret-looking word of your own, with which npm run announce tells search engines of changes.',
      {
        format: 'indexNowKey',
      },
    ),
    words: field({
      type: 'nested',
      of: Words,
      description:
        'Words of the interface to be said otherwise, in the language of the publication. What stands in braces is filled in.',
    }),
    style: field({
      type: 'nested',
      of: HouseStyle,
      description: 'How the house writes: npm run check points out what is written otherwise.',
    }),
    navigation: field({ type: 'list', of: NavigationItem, description: 'The links below the name, in order.' }),
    feedAliases: feedAliases('everything'),
    gone: texts('Addresses that were published and taken down on purpose, such as /articles/old-name/.', {
      format: 'gone',
    }),
  },
}))

const Notice = defineNestedType(() => ({
  name: 'Notice',
  fields: {
    text: requiredText('What readers are told, in one plain line above everything else.'),
    link: text('Where it leads: a page of this site or a web address.', { format: 'address' }),
  },
}))

const FrontSection = defineNestedType(() => ({
  name: 'FrontSection',
  fields: {
    topic: requiredText('The topic: a file name in content/topics, without .yaml.', { refersTo: 'Topic' }),
    stories: field({
      type: 'number',
      range: [1, 8],
      description: 'How many stories it has at most; without it, 4 where one has a picture, 6 where none has.',
    }),
  },
}))

const slugs = (description: string) => texts(description, { refersTo: 'Article' })

/** Not a singleton to Contentlayer, which would insist on it: a publication may have none. */
const Front = defineDocumentType(() => ({
  name: 'Front',
  contentType: 'data',
  filePathPattern: 'front.yaml',
  fields: {
    notice: field({
      type: 'nested',
      of: Notice,
      description: 'A line above everything else, for as long as it stands here.',
    }),
    lead: text(
      'The article the page leads with; without it, the newest: its file name in content/articles, without .md.',
      {
        refersTo: 'Article',
      },
    ),
    order: slugs('The articles that follow the lead, in this order. The newest ones fill the places that are left.'),
    hold: slugs('Articles that stay off the front page. They are everywhere else.'),
    sections: field({
      type: 'list',
      of: FrontSection,
      description:
        'The topics that have a section, in order; without it, those of the navigation. An empty list, [], means none.',
    }),
  },
}))

export const documentTypes = [Article, Author, Topic, Page, Site, Front]

/** Texts stay Markdown here: newsroom/markdown/toBodyHtml.ts makes their HTML. */
function keepMarkdown(this: Processor): void {
  this.parser = () => ({ type: 'root', children: [] })
  this.compiler = () => ''
}

type Source = ReturnType<typeof makeSource>

/** What reads texts takes a second to load, and the gate, which wants the definitions alone, has no use for it. */
export default async function source(...args: Parameters<Source>): ReturnType<Source> {
  const sourceFiles = await import('contentlayer2/source-files')
  const make = sourceFiles.makeSource({
    // Where build/typing/contentlayerWorker.ts lays down what has passed the gate: what was checked is what is built.
    contentDirPath: '.standfirst/checked',
    documentTypes,
    disableImportAliasWarning: true,
    onMissingOrIncompatibleData: 'fail',
    onUnknownDocuments: 'fail',
    onExtraFieldData: 'fail',
    markdown: (processor) => void processor.use(keepMarkdown),
  })
  return make(...args)
}

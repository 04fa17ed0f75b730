/**
 * The words of the interface: all that pages, feeds and cards say of themselves, beside what editors write. What stands in
 * braces is filled in. What depends on a number has a form for each case the language tells apart:
 * https://cldr.unicode.org/index/cldr-spec/plural-rules
 */
export const english = {
  // Around every page
  skipToContent: 'Skip to content',
  mainNavigation: 'Main',
  siteNavigation: 'Site',
  breadcrumbs: 'Breadcrumb',
  frontPage: 'Front page',
  topics: 'Topics',
  authors: 'Authors',
  archive: 'Archive',
  feeds: 'Feeds',
  standards: 'Editorial standards',
  correctionsPolicy: 'Corrections policy',
  privacy: 'Privacy',
  writeToUs: 'Write to us: {address}',
  appearance: 'Appearance',
  appearanceOfSystem: 'System',
  appearanceLight: 'Light',
  appearanceDark: 'Dark',

  // Above an article, and in lists
  byline: 'By {names}',
  published: 'Published {date}',
  updated: 'Updated {date}',
  dayAndTime: '{day}, {time}',
  readingTime: { other: '{count}\u00A0min read' },
  analysis: 'Analysis',
  opinion: 'Opinion',
  explainer: 'Explainer',
  review: 'Review',
  feature: 'Feature',

  // In an article and below it
  keyPoints: 'Key points',
  inThisArticle: 'In this article',
  credit: 'Picture: {credit}',
  notes: 'Notes',
  backToReference: 'Back to reference {number}',
  code: 'Code {number}',
  table: 'Table {number}',
  fileNote: '({format}, {size})',
  firstPublished: 'First published at {site}',
  corrections: 'Corrections',
  correction: 'Correction',
  clarification: 'Clarification',
  editorsNote: 'Editor’s note',
  sources: 'Sources',
  aboutAuthors: { one: 'The author', other: 'The authors' },
  itsTopics: { one: 'Topic', other: 'Topics' },
  share: 'Share',
  shareSheet: 'Share…',
  copyLink: 'Copy link',
  linkCopied: 'Link copied.',
  shareFailed: 'That did not work here.',
  email: 'E-mail',
  shareOn: 'Share on {network}',
  permanentLink: 'Permanent link',
  moreStories: 'More stories',

  // The front page
  notice: 'Notice',
  latest: 'Latest',
  opinions: 'Opinion',
  earlier: 'Earlier',
  allStories: 'All stories in the archive',
  continueReading: 'Continue reading',

  // Lists
  pagesOfList: 'Pages of this list',
  pageOf: 'Page {page} of {count}',
  newerStories: 'Newer stories, page {page}',
  olderStories: 'Older stories, page {page}',
  newestStories: 'Newest stories, page {page}',
  oldestStories: 'Oldest stories, page {page}',
  titleOfPage: '{title}, page {page}',
  descriptionOfPage: '{description} Page {page}.',
  years: 'Years',
  allYears: 'All years',
  months: 'Months',
  days: 'Days',
  archiveOf: 'Archive of {period}',
  archiveSummary: 'Everything {site} has published, newest first.',
  archiveOfSummary: 'Everything {site} published in {period}, newest first.',
  topicsSummary: 'What {site} writes about.',
  authorsSummary: 'Who writes for {site}.',
  authorSummary: 'Everything {name} has written for {site}.',
  authorTitle: '{name}, author',

  // Feeds
  feedsSummary: 'The feeds of {site}: everything, or one topic or author, in Atom, RSS and JSON Feed.',
  feedsLead: 'New articles of {site} in a reader of your choice.',
  feedsHelp:
    'A feed reader is an app or a site that collects what the publications you choose have to say. Copy the address of a feed into yours, and every new article arrives there whole; all formats say the same, and any reader takes Atom.',
  feedsOfAll: 'Everything',
  feedsByTopic: 'By topic',
  feedsByAuthor: 'By author',

  // Where a page is not, or has moved to
  notFound: 'Page not found',
  notFoundSummary: 'There is no page at this address. It may have been mistyped, or cut short where it was copied.',
  toFrontPage: 'Go to the front page',
  toArchive: 'Look through the archive',
  toTopics: 'Browse by topic',
  latestStories: 'Latest stories',
  hasMoved: 'This page has moved',

  // Where links are shown elsewhere, and for programs
  writtenBy: 'Written by',
  readingTimeLabel: 'Reading time',
  minutes: { other: '{count} min' },
  cardTitle: '{title} – card',
  articles: 'Articles',
  about: 'About',
  everyArticleByYear: 'every article, by year',
  feedsOfTopicsAndAuthors: 'of each topic and author too',
  newestArticles: 'the newest articles',
  sitemap: 'Sitemap',

  // Between words
  comma: ', ',
  labelled: '{label}: {text}',
  fullStop: '.',
} as const

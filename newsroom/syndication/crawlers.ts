/**
 * Crawlers by what they read pages for, under the names they answer to in robots.txt. Compared with
 * https://github.com/ai-robots-txt/ai.robots.txt in August 2026. That list is not to be taken over as it is: it also
 * names crawlers that sharing and search live on, such as `facebookexternalhit` and `Applebot`.
 */
export const crawlers = {
  aiTraining: [
    'GPTBot',
    'ClaudeBot',
    'CCBot',
    'Google-Extended',
    'Applebot-Extended',
    'Bytespider',
    'meta-externalagent',
  ],
  /** Those that search for answers, then those that fetch what somebody asks about. */
  aiInput: ['OAI-SearchBot', 'Claude-SearchBot', 'PerplexityBot', 'ChatGPT-User', 'Claude-User', 'Perplexity-User'],
} as const

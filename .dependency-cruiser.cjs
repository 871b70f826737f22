/** The one place that says which room may import which. There are no exceptions. */
const from = (name, path, to, comment) => ({ name, severity: 'error', comment, from: { path }, to: { path: to } });

module.exports = {
  forbidden: [
    { name: 'no-circular', severity: 'error', from: {}, to: { circular: true } },
    {
      name: 'no-orphans',
      severity: 'error',
      from: {
        orphan: true,
        path: '^(src|ingest)/',
        pathNot:
          '^(src/cli|src/cli/serve-worker|src/langchain|ingest/outline-worker)\\.ts$|^src/web/(widget/widget\\.tsx$|console/main\\.tsx$|console/public/)',
      },
      to: {},
    },
    from(
      'domain-imports-zod-only',
      '^src/domain/',
      '^(src/(?!domain/)|ingest/|eval/|node_modules/(?!zod/))',
      'domain/ is the shared words and imports zod only.',
    ),
    from('text-is-a-leaf', '^src/text/', '^(src/(?!text/|domain/)|ingest/|eval/)', 'text/ knows words, not articles.'),
    from(
      'policy-is-pure',
      '^src/policy/',
      '^(src/(?!policy/|domain/|text/|errors)|ingest/|eval/)',
      'policy/ decides over domain values alone.',
    ),
    from(
      'signs-are-pure',
      '^src/signs/',
      '^(src/(?!signs/|policy/|text/|learning/(?:features|vectors)\\.ts)|ingest/|eval/|node_modules/)',
      'signs/ hears a text by phrases and by shipped weights alone.',
    ),
    from(
      'privacy-is-pure',
      '^src/privacy/',
      '^(src/(?!privacy/|domain/|text/|errors)|ingest/|eval/)',
      'privacy/ reads texts alone: what it finds leaves it for its caller only.',
    ),
    from(
      'grounding-is-pure',
      '^src/grounding/',
      '^(src/(?!grounding/|domain/|text/)|ingest/|eval/|node_modules/)',
      'grounding/ judges sentences by passages alone.',
    ),
    from(
      'tone-is-pure',
      '^src/tone/',
      '^(src/(?!tone/|domain/|text/|errors)|ingest/|eval/|node_modules/)',
      'tone/ judges a text alone.',
    ),
    from(
      'ports-below-services',
      '^src/(store|index|llm)/',
      '^(src/(prompts|retrieval|reply|articles|bot|routes|http|cli|app|services|config|node)|ingest/|eval/)',
      'Ports and adapters know nothing of those who use them.',
    ),
    from(
      'prompts-are-a-leaf',
      '^src/prompts/',
      '^(src/(?!prompts/|errors)|ingest/|eval/)',
      'prompts/ words what a model is asked, and knows nothing of articles.',
    ),
    from(
      'retrieval-below-reply',
      '^src/retrieval/',
      '^(src/(reply|articles|bot|routes|http|cli|app|services|config|node)|ingest/|eval/)',
      'retrieval/ finds; it does not speak.',
    ),
    from(
      'langchain-speaks-to-services',
      '^src/langchain/',
      '^(src/(store|index|llm|reply|articles|routes|http|cli|app|config|node)|ingest/|eval/)',
      'langchain/ dresses the search for another library.',
    ),
    from(
      'services-below-http',
      '^src/(reply|articles|bot|conversations)/',
      '^(src/(routes|http|cli|app|services|config|node)|eval/)',
      'Only transports know HTTP.',
    ),
    from(
      'repeats-templates-and-drafts-only-store',
      '^src/(repeats|templates|drafts)/',
      '^(src/(?!repeats/|templates/|drafts/|store/|domain/|text/|errors)|ingest/|eval/)',
      'repeats/, templates/ and drafts/ keep rows, and know nothing of what they are for.',
    ),
    from(
      'conversations-keep-what-is-said',
      '^src/conversations/',
      '^src/(index|llm|retrieval|refusals|reply|articles|access|compensation|webhooks)/',
      'conversations/ keeps what is said and asks the bot; how a reply is found is not its business.',
    ),
    from(
      'ingest-knows-no-transport',
      '^ingest/',
      '^(src/(routes|http|cli|app|services|config|node|reply|retrieval)|eval/)',
      'ingest/ reads, cuts and hands over.',
    ),
    from(
      'ingest-has-no-storage-sdk',
      '^ingest/',
      '^node_modules/(drizzle-orm|better-sqlite3)/',
      'ingest/ stores through src/articles and src/rules.',
    ),
    from(
      'rules-and-webhooks-carry-for-others',
      '^src/(rules|webhooks)/',
      '^(src/(?!rules/|webhooks/|store/|domain/|text/|errors|repeat)|ingest/|eval/)',
      'rules/ and webhooks/ keep what others mean: they know the store and nothing of what they carry.',
    ),
    from(
      'compensation-quotes',
      '^src/compensation/',
      '^(src/(?!compensation/|rules/|store/|domain/|text/|errors)|ingest/|eval/)',
      'compensation/ tells what may be offered; it issues nothing and asks nobody.',
    ),
    from(
      'access-knows-no-transport',
      '^src/access/',
      '^(src/(?!access/|store/|domain/|text/|errors|repeat|beat)|ingest/|eval/)',
      'access/ tells who somebody is; what they may is for http/access.ts.',
    ),
    from(
      'demo-speaks-http',
      '^src/demo/',
      '^(src/(?!demo/|domain/|llm/pause|errors)|ingest/|eval/|node_modules/(?!zod/))',
      'demo/ is a client: it plays over the public API alone.',
    ),
    from(
      'routes-do-not-store',
      '^src/(routes|http)/',
      '^(src/(store|index|cli|app|node)|ingest/|eval/|node_modules/(drizzle-orm|better-sqlite3)/)',
      'Routes call services.',
    ),
    from(
      'nobody-imports-entries',
      '^(src|ingest|eval)/',
      '^src/(cli|cli/serve-worker|langchain)\\.ts$',
      'Entries start things; nothing imports them.',
    ),
    from(
      'adapters-only-from-entries',
      '^(src/(?!node|cli/|cli\\.ts|store/sqlite|llm/openai-)|ingest/)',
      '^(src/store/sqlite\\.ts|src/llm/(openai|scripted)-|node_modules/(better-sqlite3|@hono/node-server|openai)/)',
      'Only entries and tests choose an adapter.',
    ),
    from(
      'web-knows-the-api-alone',
      '^src/web/',
      '^(src/(?!web/|domain/)|ingest/|eval/)',
      'The pages speak to the server by HTTP; they share its words, src/domain, and nothing else.',
    ),
    from('nobody-imports-web', '^(src/(?!web/)|ingest/|eval/)', '^src/web/', 'Pages run in browsers.'),
    from(
      'only-the-command-line-measures',
      '^(src/(?!cli/eval-command)|ingest)/',
      '^eval/',
      'What answers knows nothing of what measures it; the command calls both.',
    ),
    from('nothing-imports-tests', '^(src|ingest|eval)/', '^test/', 'Tests import, and are not imported.'),
    {
      name: 'no-dev-dependencies',
      severity: 'error',
      // What the pages import is built into their files.
      from: { path: '^(src/(?!web/)|ingest)/' },
      to: { dependencyTypes: ['npm-dev'], dependencyTypesNot: ['type-only'] },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: { exportsFields: ['exports'], conditionNames: ['import', 'node', 'default', 'types'] },
  },
};

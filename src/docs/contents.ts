/** A page in the list beside every page. `page`: a file of the package, or the name of one that is made of the code. */
export type Entry = { readonly page: string; readonly label: string }

/** The first page: where the site opens. */
export const home = 'docs/README.md'

const entry = (page: string, label: string): Entry => ({ page, label })

/** What stands in the list, in the order of who comes new. Every other page is reached by a link of one of these. */
export const contents: readonly { readonly title: string; readonly entries: readonly Entry[] }[] = [
  {
    title: 'Start here',
    entries: [
      entry(home, 'Which page is mine?'),
      entry('README.md', 'What Koppelproef is'),
      entry('docs/start-typescript.md', 'An EA in TypeScript'),
      entry('docs/start-python.md', 'An EA in Python'),
      entry('docs/start-php.md', 'An EA in PHP'),
      entry('docs/start-java.md', 'An EA in Java'),
      entry('docs/start-csharp.md', 'An EA in C#'),
      entry('docs/start-http.md', 'An EA in anything else'),
    ],
  },
  {
    title: 'One page for each user',
    entries: [
      entry('docs/for-developers.md', 'Developer of an EA'),
      entry('docs/for-ci.md', 'Whoever keeps the CI'),
      entry('docs/for-qa.md', 'QA engineer'),
      entry('docs/for-las-suppliers.md', 'Supplier of a LAS'),
    ],
  },
  {
    title: 'How to',
    entries: [
      entry('docs/brengleerresultaten.md', 'Send results: BrengLeerresultaten'),
      entry('contracts/adapter/README.md', 'Put your system behind an adapter'),
      entry('scenarios/README.md', 'Tell stories, and write one'),
      entry('simulator/school-file/README.md', 'A school of your own'),
      entry('simulator/control/README.md', 'Turn the knobs by HTTP'),
      entry('clients/README.md', 'Clients for your language'),
      entry('src/cli/CI.md', 'The config file and jobs of a CI'),
      entry('ci/README.md', 'Ready files: GitHub, GitLab, Azure, Kubernetes'),
      entry('scenarios/explore/README.md', 'Look for what no story tells yet'),
      entry('docs/farm.md', 'Look on many machines, and watch it'),
      entry('scenarios/capture/README.md', 'Turn a bug into a story'),
      entry('scenarios/observe/README.md', 'Score a system that runs by itself'),
      entry('scenarios/diagnosis/README.md', 'Know which mistake it is'),
      entry('src/recording/README.md', 'Record a real LAS, made up'),
      entry('src/disguise/README.md', 'Take the names out of a file'),
      entry('src/link/README.md', 'Link two lists'),
      entry('report/README.md', 'Reports'),
    ],
  },
  {
    title: 'Look up',
    entries: [
      entry('src/cli/README.md', 'Commands and their options'),
      entry('reference/errors.md', 'Error codes'),
      entry('reference/oddities.md', 'Oddities of the wire'),
      entry('reference/changes.md', 'Every change and its fields'),
      entry('scenarios/language/STEPS.md', 'Words of a story'),
      entry('contracts/adapter/CALLS.md', 'Calls of an adapter'),
      entry('scenarios/catalogue/README.md', 'All stories'),
      entry('scenarios/laws/README.md', 'Laws'),
      entry('simulator/bend/ANOMALIES.md', 'Anomalies of schools'),
      entry('contracts/las/COVERAGE.md', 'Contracts of a LAS'),
      entry('docs/edge-cases.md', 'Edge cases: what goes wrong in practice'),
      entry('docs/uwlr.md', 'What we know of UWLR'),
      entry('src/link/ROWS.md', 'Cases of linking, row by row'),
      entry('reference/control.md', 'Control API'),
      entry('reference/testcentrum.md', 'API of the testcentrum'),
      entry('reference/verhalen.md', 'API of stories'),
      entry('reference/adapter.md', 'Adapter over HTTP'),
      entry('reference/school-file.md', 'Fields of a school file'),
      entry('reference/config.md', 'Fields of the config file'),
      entry('reference/profile.md', 'Fields of a profile'),
      entry('reference/baseline.md', 'Fields of a baseline'),
      entry('reference/mapping.md', 'Fields of a mapping'),
      entry('reference/report.md', 'Fields of a JSON report'),
      entry('GLOSSARY.md', 'Dutch words'),
      entry('SECURITY.md', 'Security'),
    ],
  },
  {
    title: 'The rooms',
    entries: [
      entry('simulator/README.md', 'simulator'),
      entry('simulator/wire/README.md', 'simulator/wire'),
      entry('simulator/formats/README.md', 'simulator/formats'),
      entry('contracts/README.md', 'contracts'),
      entry('stage/README.md', 'stage'),
      entry('src/console/README.md', 'src/console'),
      entry('src/testcentrum/README.md', 'src/testcentrum'),
      entry('src/uwlr/README.md', 'src/uwlr'),
      entry('src/school/README.md', 'src/school'),
      entry('src/lists/README.md', 'src/lists'),
      entry('src/docs/README.md', 'src/docs'),
    ],
  },
]

/** A job for a CI: where it goes, and the whole of it. `sut`: how the system is named; one behind an address must be started first. */
export type Snippet = { readonly ci: string; readonly file: string; readonly text: string }

/** What must be there before the system can be asked, as a comment. */
const before = (sut: string): readonly string[] =>
  /^https?:/.test(sut)
    ? [`(start your system here, with its adapter at ${sut})`]
    : sut.startsWith('exec:')
      ? [`(install here what ${sut.slice('exec:'.length)} takes beside npm)`]
      : []

/** The adapter kit of Python comes along in the package, and is found by its path. */
const kit = 'node_modules/koppelproef/clients/python'
const isPython = (sut: string): boolean => /^exec:\S*python/.test(sut)

export function snippetsOf(sut: string): readonly Snippet[] {
  return [
    {
      ci: 'GitHub Actions',
      file: '.github/workflows/koppelproef.yml',
      text: `name: koppelproef
on: [push]
jobs:
  koppelproef:
    runs-on: ubuntu-latest
    steps:
      - uses: actions/checkout@v4
      - uses: actions/setup-node@v4
        with: { node-version: 22 }
${isPython(sut) ? "      - uses: actions/setup-python@v5\n        with: { python-version: '3.12' }\n" : ''}      - run: npm ci
${before(sut)
  .map((line) => `      # ${line}\n`)
  .join(
    '',
  )}${isPython(sut) ? `      - run: pip install ./${kit}\n` : ''}      - run: npx koppelproef run --report github html=koppelproef.html
      - uses: actions/upload-artifact@v4
        if: always()
        with: { name: koppelproef, path: koppelproef.html }
`,
    },
    {
      ci: 'GitLab',
      file: '.gitlab-ci.yml',
      text: `koppelproef:
  image: node:22
  script:
    - npm ci
${before(sut)
  .map((line) => `    # ${line}\n`)
  .join(
    '',
  )}${isPython(sut) ? `    - export PYTHONPATH="$PWD/${kit}"\n` : ''}    - npx koppelproef run --report junit=koppelproef.xml html=koppelproef.html
  artifacts:
    when: always
    paths: [koppelproef.html]
    reports: { junit: koppelproef.xml }
`,
    },
  ]
}

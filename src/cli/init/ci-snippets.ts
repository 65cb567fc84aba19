/** A job for a CI: where it goes, and the whole of it. `sut`: how the system is named; one behind an address must be started first. */
export type Snippet = { readonly ci: string; readonly file: string; readonly text: string }

const before = (sut: string): readonly string[] =>
  /^https?:/.test(sut) ? [`(start your system here, with its adapter at ${sut})`] : []

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
      - run: npm ci
${before(sut)
  .map((line) => `      # ${line}\n`)
  .join('')}      - run: npx koppelproef run --report github html=koppelproef.html
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
  .join('')}    - npx koppelproef run --report junit=koppelproef.xml html=koppelproef.html
  artifacts:
    when: always
    paths: [koppelproef.html]
    reports: { junit: koppelproef.xml }
`,
    },
  ]
}

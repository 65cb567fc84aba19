import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from '@jest/globals'
import { project, run } from './project.ts'
import { documentsOf, flagsOf, root, type ShellLine, shellLinesOf, type Yaml } from './ready-file.ts'

const action = 'ci/github/action.yml'
const job = 'ci/kubernetes/explore-job.yaml'
const lineWith = (file: string, words: string): ShellLine => {
  const found = shellLinesOf(file).filter(({ text }) => text.includes(words))
  if (found.length !== 1) throw new Error(`${file} has ${found.length} lines with ${words}`)
  return found[0]!
}

/** The calls of each file, as koppelproef gets them in the first part of one, with two parts to put together. */
const calls: readonly (readonly [string, readonly string[]])[] = [
  [action, ['run --report github markdown=summary.md html=koppelproef.html junit=koppelproef.xml']],
  [
    'ci/github/explore.yml',
    [
      'explore --seed 7 --stories 4000 --shard 1/1 --corpus corpus --out part-1',
      'explore merge part-1 part-2 --out gevonden',
    ],
  ],
  [
    'ci/gitlab.yml',
    [
      'run --report junit=koppelproef.xml gitlab=quality.json html=koppelproef.html',
      'explore --seed 7 --stories 4000 --shard 1/1 --corpus corpus --out part-1',
      'explore merge part-1 part-2 --out gevonden',
    ],
  ],
  [
    'ci/azure.yml',
    [
      'run --quiet --report junit=koppelproef.xml html=koppelproef.html',
      'explore --quiet --seed 7 --stories 4000 --shard 1/1 --corpus corpus --out part',
      'explore merge parts/part-1 parts/part-2 --out gevonden',
    ],
  ],
  [
    job,
    [
      'explore --quiet --sut http://linking-system:9000 --seed 1 --stories 4000 --shard 1/4 --out part-0',
      'explore merge part-1 part-2 --out gevonden',
    ],
  ],
]

describe.each(calls)('%s', (file, wanted) => {
  test('calls koppelproef as it is meant, in a shell', async () => {
    const folder = project({ has: 'in name' })
    for (const name of ['part-1', 'part-2', 'parts/part-1', 'parts/part-2'])
      mkdirSync(join(folder, name), { recursive: true })
    const ours = shellLinesOf(file).filter(({ text }) => /koppelproef (?!--version)/.test(text))
    const ended = await Promise.all(ours.map((line) => run(line, folder)))
    expect(ended.map(({ stdout }) => stdout.trim().split('\n').join(' '))).toEqual(wanted)
  })

  test.each(wanted)('gives no option that is not there: %s', (call) => {
    const [, command, rest] = /^(explore merge|\w+)(.*)$/.exec(call)!
    const flags = flagsOf(command!)
    for (const [, flag] of rest!.matchAll(/ (--[\w-]+)/g)) expect(Object.keys(flags)).toContain(flag)
    const reports = rest!.split(' --').find((part) => part.startsWith('report ')) ?? ''
    for (const [, form] of reports.matchAll(/ (\w+)/g))
      expect(flags['--report']).toMatch(new RegExp(`forms:.*\\b${form}\\b`))
  })
})

describe('with the koppelproef that is built', () => {
  test('GitLab has the stories of the config told, and every report that it keeps is written', async () => {
    const folder = project()
    expect(await run(lineWith('ci/gitlab.yml', 'koppelproef run'), folder)).toMatchObject({ exit: 0 })
    const { paths, reports } = documentsOf('ci/gitlab.yml')[0].koppelproef.artifacts
    for (const name of [...paths, ...(Object.values(reports) as string[])])
      expect([name, existsSync(join(folder, name))]).toEqual([name, true])
  })

  test('a part fails on what it found, and what puts them together keeps the smallest and fails', async () => {
    const folder = project({ sut: '"module:./ver geet.mjs"' })
    const file = 'ci/github/explore.yml'
    expect(await run(lineWith(file, 'explore --'), folder, { STORIES: '8' })).toMatchObject({ exit: 1 })
    expect(await run(lineWith(file, 'explore merge'), folder)).toMatchObject({ exit: 1 })
    expect(readdirSync(join(folder, 'gevonden'))).toEqual([expect.stringMatching(/\.yaml$/)])
  })

  test('parts that found nothing pass', async () => {
    expect(await run(lineWith(job, 'explore merge'), project())).toMatchObject({ exit: 0 })
  })

  test('in Kubernetes a part that found something is done, and one that could not be told is not', async () => {
    const [good, bad] = [project(), project()]
    const line = lineWith(job, 'explore --')
    const [found, failed] = await Promise.all([
      run(line, good, { SUT: 'module:./ver geet.mjs', STORIES: '8', PARTS: '1' }),
      run(line, bad, { SUT: 'module:./weg.mjs' }),
    ])
    expect([found.exit, existsSync(join(good, 'part-0')), failed.exit]).toEqual([0, true, 1])
  })
})

describe('the action for GitHub', () => {
  const [{ inputs, runs }] = documentsOf(action) as [Yaml]
  const steps: readonly Yaml[] = runs.steps

  test('uses each of its inputs and none that it has not, and its page names them', () => {
    const used = [...JSON.stringify(runs).matchAll(/inputs\.([\w-]+)/g)].map(([, name]) => name!)
    expect([...new Set(used)].sort()).toEqual(Object.keys(inputs).sort())
    const page = readFileSync(join(root, 'ci/README.md'), 'utf8')
    const [, named] = /Inputs: ([^.]*)\./.exec(page)!
    const names = [...named!.replaceAll(/\(.*?\)/g, '').matchAll(/`([\w-]+)`/g)].map(([, name]) => name)
    expect(names).toEqual(Object.keys(inputs))
  })

  test('gives a shell every input as a variable that it uses, never as text of the script', () => {
    for (const { run: script, env = {}, shell } of steps.filter((step) => step.run !== undefined)) {
      expect(shell).toBe('bash')
      expect(script).not.toContain('${{')
      for (const name of Object.keys(env)) expect(script).toMatch(new RegExp(`\\$\\{?${name}\\b`))
    }
  })

  test('takes what is given before what the config says, with spaces in it, and writes what it keeps', async () => {
    const folder = project({ sut: 'module:./weg.mjs' })
    renameSync(join(folder, 'verhaal.yaml'), join(folder, 'ander.yaml'))
    writeFileSync(join(folder, 'be kend.yaml'), 'bekend: []\n')
    const given = {
      SUT: 'module:./ver geet.mjs',
      STORIES: 'ander.yaml',
      BASELINE: 'be kend.yaml',
      OPTIONS: '--jobs 1 --no-quiet',
    }
    const { exit, stdout, stderr } = await run(lineWith(action, 'koppelproef run'), folder, given)
    expect([exit, stdout + stderr]).toEqual([0, expect.stringContaining('be kend.yaml')])
    const { path } = steps.find(({ uses }) => uses?.startsWith('actions/upload-artifact@'))!.with
    const kept = [...path.matchAll(/\/(\S+)/g)].map(([, name]) => name)
    expect(kept).toHaveLength(2)
    for (const name of [...kept, 'summary.md']) expect([name, existsSync(join(folder, name))]).toEqual([name, true])
  })

  test('installs the version that was asked for where there is none', async () => {
    const install = lineWith(action, '--no-install')
    const asked = { VERSION: '0.1.0' }
    expect((await run(install, project({ has: 'in name' }), asked)).stdout).toBe('--version\n')
    const { stdout } = await run(install, project({ has: 'not' }), asked)
    expect(stdout.trim().split('\n').join(' ')).toBe('install --no-save --ignore-scripts koppelproef@0.1.0')
  })
})

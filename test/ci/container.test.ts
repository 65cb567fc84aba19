import { execFile, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { describe, expect, test } from '@jest/globals'
import { whyNotClosed } from '../../scripts/image/closed.mjs'
import { tryOut } from '../../scripts/image/try-out.mjs'
import { documentsOf, root, type Yaml } from './ready-file.ts'

const containerfile = readFileSync(join(root, 'Containerfile'), 'utf8')
/** The last instruction of this name, its JSON read: `["serve", …]`. */
const instruction = (name: string): readonly string[] =>
  JSON.parse([...containerfile.matchAll(new RegExp(`^${name}\\b.*?(\\[.*\\])$`, 'gm'))].at(-1)![1]!)

const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'))
const [compose] = documentsOf('compose.yaml') as [Yaml]
const kubernetes = ['simulator', 'team', 'explore-job'].flatMap((name) => documentsOf(`ci/kubernetes/${name}.yaml`))
const pods = kubernetes
  .filter(({ spec }) => spec.template)
  .map(({ kind, metadata, spec }) => [`${kind} ${metadata.name}`, spec.template.spec])
const ofKind = (kind: string) => kubernetes.filter((one) => one.kind === kind)
const [deployment, teamDeployment] = ofKind('Deployment') as [Yaml, Yaml]
const simulatorPod = deployment.spec.template.spec
const [simulator] = simulatorPod.containers as [Yaml]

const [teamSimulator] = teamDeployment.spec.template.spec.containers as [Yaml]

/** How the simulator is started in each of the files. */
const starts: readonly (readonly [string, readonly string[]])[] = [
  ['Containerfile', instruction('CMD')],
  ['compose.yaml', compose.services.koppelproef.command],
  ['ci/kubernetes/simulator.yaml', simulator.args],
]

/** What an option is given: `--state=/state`. */
const given = (args: readonly string[], option: string) =>
  args.find((arg) => arg.startsWith(`${option}=`))?.slice(option.length + 1)

const health = (...args: readonly string[]) =>
  new Promise<number>((resolve) =>
    execFile(process.execPath, [join(root, 'ci/container/health.mjs'), ...args], (error) =>
      resolve(error === null ? 0 : Number(error.code)),
    ),
  )

test.each(starts)('%s: listens for others with a token, where its health is asked', (_, args) => {
  expect([given(args, '--host'), given(args, '--token-file')]).toEqual(['0.0.0.0', expect.stringContaining('/')])
  expect(instruction('HEALTHCHECK')).toEqual(['koppelproef-health', `http://127.0.0.1:${given(args, '--port')}`])
})

/** An option that says where something is, and so differs from one machine to another, is made one of this test. */
const localised = (args: readonly string[], here: Readonly<Record<string, string>>) =>
  args.map((arg) => {
    const [name = ''] = arg.split('=')
    return here[name] === undefined ? arg : `${name}=${here[name]}`
  })

test('they start alike, but for the place of the token and the name that others call', () => {
  const [image, inCompose, inPod] = starts.map(([, args]) => localised(args, { '--token-file': 'token' }))
  expect(inPod).toEqual(inCompose)
  expect(image).toEqual(inCompose!.filter((arg) => !arg.startsWith('--allow-host=')))
})

test('so started it is healthy, which no journal tells, and stops well on SIGTERM', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'koppelproef-container-'))
  const token = join(folder, 'token')
  writeFileSync(token, 'een-teken-van-de-test-1\n')
  const here = { '--host': '127.0.0.1', '--port': '0', '--state': join(folder, 'state'), '--token-file': token }
  const args = localised(simulator.args, here)
  const child = spawn(process.execPath, [join(root, 'bin/koppelproef.js'), ...args, '--json', '--drain', '1'], {
    stdio: ['ignore', 'pipe', 'ignore'],
  })
  const ended = once(child, 'exit')
  let url = ''
  try {
    const [line] = await once(createInterface(child.stdout), 'line')
    url = JSON.parse(line).url
    expect(await health(url)).toBe(0)
    const journal = await fetch(`${url}/control/worlds/default/journal`, {
      headers: { authorization: 'Bearer een-teken-van-de-test-1' },
    })
    expect(await journal.json()).toEqual({ entries: [] })
  } finally {
    child.kill('SIGTERM')
  }
  expect(await ended).toEqual([0, null])
  expect(await health(url)).toBe(1)
})

describe('as little as it takes', () => {
  test('the image is of a named version, and runs as a user that is not root', () => {
    expect(containerfile).toMatch(/^ARG IMAGE=docker\.io\/library\/node:\d+-\w+-slim$/m)
    expect(containerfile).toMatch(/^USER 1000:1000$/m)
    expect(containerfile).toMatch(/^VOLUME \/state$/m)
    expect(containerfile.indexOf('USER ')).toBeGreaterThan(containerfile.lastIndexOf('RUN '))
    expect(instruction('ENTRYPOINT')).toEqual(['koppelproef'])
  })

  test('compose lets nothing be written but the volume and /tmp, and is reached from this machine alone', () => {
    const { koppelproef } = compose.services
    expect(koppelproef).toMatchObject({
      image: `koppelproef:${version}`,
      user: '1000:1000',
      read_only: true,
      cap_drop: ['ALL'],
      security_opt: ['no-new-privileges:true'],
      tmpfs: ['/tmp'],
      volumes: [`state:${given(koppelproef.command, '--state')}`],
    })
    for (const port of koppelproef.ports) expect(port).toMatch(/^127\.0\.0\.1:/)
    expect(koppelproef.secrets.map((name: string) => `/run/secrets/${name}`)).toEqual([
      given(koppelproef.command, '--token-file'),
    ])
    expect(Object.keys(compose.secrets)).toEqual(koppelproef.secrets)
    expect(readFileSync(join(root, '.gitignore'), 'utf8')).toContain('/koppelproef.token\n')
    expect(readFileSync(join(root, '.dockerignore'), 'utf8')).toContain('koppelproef.token\n')
  })

  test.each(pods)('%s is no root, writes to its volumes alone and has no key of the cluster', (_, pod: Yaml) => {
    expect(pod).toMatchObject({
      automountServiceAccountToken: false,
      securityContext: {
        runAsNonRoot: true,
        runAsUser: 1000,
        fsGroup: 1000,
        seccompProfile: { type: 'RuntimeDefault' },
      },
    })
    const volumes = pod.volumes.map(({ name }: Yaml) => name)
    for (const container of [...(pod.initContainers ?? []), ...pod.containers]) {
      expect(container).toMatchObject({
        image: `koppelproef:${version}`,
        securityContext: {
          allowPrivilegeEscalation: false,
          readOnlyRootFilesystem: true,
          capabilities: { drop: ['ALL'] },
        },
        resources: { limits: { memory: expect.any(String) }, requests: { cpu: expect.any(String) } },
      })
      expect(container.volumeMounts.map(({ name }: Yaml) => name).sort()).toEqual([...volumes].sort())
    }
  })
})

describe('what is named in Kubernetes is there', () => {
  test('claims, the service and the port', () => {
    const claims = ofKind('PersistentVolumeClaim').map(({ metadata }) => metadata.name)
    for (const [, pod] of pods)
      for (const { persistentVolumeClaim: claim } of (pod as Yaml).volumes)
        if (claim !== undefined) expect(claims).toContain(claim.claimName)
    for (const [index, { spec }] of [deployment, teamDeployment].entries()) {
      const { metadata, spec: service } = ofKind('Service')[index]!
      const { labels } = spec.template.metadata
      const [container] = spec.template.spec.containers as [Yaml]
      expect([service.selector, spec.selector.matchLabels]).toEqual([labels, labels])
      expect(service.ports[0].targetPort).toBe(container.ports[0].name)
      expect(String(container.ports[0].containerPort)).toBe(given(container.args, '--port'))
      expect(given(container.args, '--allow-host')).toBe(metadata.name)
    }
  })

  test('the folders of state and token, which others of its group may read and nobody else', () => {
    const mounts = Object.fromEntries(simulator.volumeMounts.map(({ name, mountPath }: Yaml) => [name, mountPath]))
    expect(mounts.state).toBe(given(simulator.args, '--state'))
    expect(given(simulator.args, '--token-file')).toBe(`${mounts.token}/token`)
    expect(simulatorPod.volumes.find(({ name }: Yaml) => name === 'token').secret.defaultMode).toBe(0o440)
  })

  test('three probes, of which only that of readiness asks what keeps the worlds', () => {
    const paths = [
      ['startupProbe', '/healthz'],
      ['livenessProbe', '/healthz'],
      ['readinessProbe', '/readyz'],
    ] as const
    for (const container of [simulator, teamSimulator])
      for (const [probe, path] of paths)
        expect(container[probe].httpGet).toEqual({ path, port: container.ports[0].name })
  })

  test('on a folder one replica, stopped before the next begins; on a database several, of which most stay', () => {
    expect(deployment.spec).toMatchObject({ replicas: 1, strategy: { type: 'Recreate' } })
    const { replicas, strategy, template, selector } = teamDeployment.spec
    const [budget] = ofKind('PodDisruptionBudget') as [Yaml]
    expect(budget.spec.selector).toEqual(selector)
    expect(budget.spec.minAvailable).toBe(replicas - strategy.rollingUpdate.maxUnavailable)
    const [migrate] = template.spec.initContainers as [Yaml]
    expect([migrate.args, given(teamSimulator.args, '--state')]).toEqual([['migrate', '$(STATE)'], '$(STATE)'])
    for (const { env } of [migrate, teamSimulator]) expect(env[0].value).toMatch(/^postgres:\/\/[^:@]+@/)
  })

  test('time to answer what is on its way, before it is ended by force', () => {
    const { template } = teamDeployment.spec
    const [, pause] = teamSimulator.lifecycle.preStop.exec.command
    const needed = Number(pause) + Number(given(teamSimulator.args, '--drain'))
    expect(template.spec.terminationGracePeriodSeconds).toBeGreaterThanOrEqual(needed + 15)
  })

  test('an exploration in as many parts as it says', () => {
    const { completionMode, completions, parallelism, template } = ofKind('Job')[0].spec
    const { value } = template.spec.containers[0].env.find(({ name }: Yaml) => name === 'PARTS')
    expect([completionMode, completions, parallelism]).toEqual(['Indexed', Number(value), Number(value)])
  })
})

const why = whyNotClosed()
if (why !== '') console.warn(`Not tried out as in a container: ${why}.`)
;(why === '' ? test : test.skip)(
  'with a root file system that is only read and a user without rights it serves, is healthy, stops well and keeps its worlds',
  async () => {
    const binds = [
      [root, '/run/koppelproef', 'ro'],
      [process.execPath, '/run/node', 'ro'],
    ]
    const start = ['/run/node', '/run/koppelproef/bin/koppelproef.js', ...instruction('CMD').slice(0, 1)]
    const health = ['/run/node', '/run/koppelproef/ci/container/health.mjs']
    // /srv is a folder of every Debian, so it can be the place of a volume without being made.
    expect(await tryOut({ root: '/', binds, start, health, state: '/srv' })).toContain(
      'its root file system is only read',
    )
  },
)

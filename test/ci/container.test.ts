import { execFile, execFileSync, spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { describe, expect, test } from '@jest/globals'
import { documentsOf, root, type Yaml } from './ready-file.ts'

const containerfile = readFileSync(join(root, 'Containerfile'), 'utf8')
/** The last instruction of this name, its JSON read: `["serve", …]`. */
const instruction = (name: string): readonly string[] =>
  JSON.parse([...containerfile.matchAll(new RegExp(`^${name}\\b.*?(\\[.*\\])$`, 'gm'))].at(-1)![1]!)

const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'))
const [compose] = documentsOf('compose.yaml') as [Yaml]
const kubernetes = ['ci/kubernetes/simulator.yaml', 'ci/kubernetes/explore-job.yaml'].flatMap(documentsOf)
const pods = kubernetes
  .filter(({ spec }) => spec.template)
  .map(({ kind, metadata, spec }) => [`${kind} ${metadata.name}`, spec.template.spec])
const ofKind = (kind: string) => kubernetes.filter((one) => one.kind === kind)
const [deployment] = ofKind('Deployment') as [Yaml]
const simulatorPod = deployment.spec.template.spec
const [simulator] = simulatorPod.containers as [Yaml]

/** How the simulator is started, and how its health is asked, in each of the files. */
const starts: readonly (readonly [string, readonly string[], readonly string[]])[] = [
  ['Containerfile', instruction('CMD'), instruction('HEALTHCHECK')],
  ['compose.yaml', compose.services.koppelproef.command, instruction('HEALTHCHECK')],
  ['ci/kubernetes/simulator.yaml', simulator.args, simulator.livenessProbe.exec.command],
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

test.each(starts)('%s: listens for others with a token, and asks its health there with the same', (_, args, asks) => {
  expect(given(args, '--host')).toBe('0.0.0.0')
  expect(asks).toEqual(['koppelproef-health', `http://127.0.0.1:${given(args, '--port')}`, given(args, '--token-file')])
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

test('so started it is healthy for who has the token, which no journal tells, and stops well on SIGTERM', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'koppelproef-container-'))
  const [token, wrong] = [join(folder, 'token'), join(folder, 'wrong')]
  writeFileSync(token, 'een-teken-van-de-test-1\n')
  writeFileSync(wrong, 'een-teken-van-de-test-2\n')
  const here = { '--host': '127.0.0.1', '--port': '0', '--state': join(folder, 'state'), '--token-file': token }
  const args = localised(simulator.args, here)
  const child = spawn(process.execPath, [join(root, 'bin/koppelproef.js'), ...args, '--json'], {
    stdio: ['ignore', 'pipe', 'ignore'],
  })
  const ended = once(child, 'exit')
  let url = ''
  try {
    const [line] = await once(createInterface(child.stdout), 'line')
    url = JSON.parse(line).url
    expect(await Promise.all([health(url, token), health(url, wrong)])).toEqual([0, 1])
    const journal = await fetch(`${url}/control/worlds/default/journal`, {
      headers: { authorization: 'Bearer een-teken-van-de-test-1' },
    })
    expect(await journal.json()).toEqual({ entries: [] })
  } finally {
    child.kill('SIGTERM')
  }
  expect(await ended).toEqual([0, null])
  expect(await health(url, token)).toBe(1)
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
    for (const container of pod.containers) {
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
    const [service] = ofKind('Service') as [Yaml]
    const labels = deployment.spec.template.metadata.labels
    expect([service.spec.selector, deployment.spec.selector.matchLabels]).toEqual([labels, labels])
    expect(service.spec.ports[0].targetPort).toBe(simulator.ports[0].name)
    expect(String(simulator.ports[0].containerPort)).toBe(given(simulator.args, '--port'))
    expect(given(simulator.args, '--allow-host')).toBe(service.metadata.name)
  })

  test('the folders of state and token, which others of its group may read and nobody else', () => {
    const mounts = Object.fromEntries(simulator.volumeMounts.map(({ name, mountPath }: Yaml) => [name, mountPath]))
    expect(mounts.state).toBe(given(simulator.args, '--state'))
    expect(given(simulator.args, '--token-file')).toBe(`${mounts.token}/token`)
    expect(simulatorPod.volumes.find(({ name }: Yaml) => name === 'token').secret.defaultMode).toBe(0o440)
  })

  test('three probes, one replica that is stopped before the next begins', () => {
    for (const probe of ['startupProbe', 'readinessProbe', 'livenessProbe'])
      expect(simulator[probe].exec.command).toEqual(simulator.livenessProbe.exec.command)
    expect(deployment.spec).toMatchObject({ replicas: 1, strategy: { type: 'Recreate' } })
  })

  test('an exploration in as many parts as it says', () => {
    const { completionMode, completions, parallelism, template } = ofKind('Job')[0].spec
    const { value } = template.spec.containers[0].env.find(({ name }: Yaml) => name === 'PARTS')
    expect([completionMode, completions, parallelism]).toEqual(['Indexed', Number(value), Number(value)])
  })
})

const builder = spawnSync('buildah', ['--version']).status === 0
if (!builder) console.warn('The image is not built: buildah is not installed here.')
const withBuildah = builder ? test : test.skip
withBuildah(
  'buildah builds the image',
  () => {
    const args = ['build', '--format', 'docker', '--file', 'Containerfile', '--tag', 'koppelproef:test', '.']
    execFileSync('buildah', args, { cwd: root, stdio: 'ignore', timeout: 600_000 })
  },
  600_000,
)

/** A kind of file with a schema: where that is in the package, and by which names an editor knows such a file. */
export type KindOfFile = {
  readonly name: string
  readonly file: string
  readonly says: string
  readonly patterns: readonly string[]
}

export const kindsOfFile: readonly KindOfFile[] = [
  {
    name: 'scenario',
    file: 'scenarios/language/scenario.schema.json',
    says: 'a story',
    patterns: ['verhalen/**/*.yaml', '*.verhaal.yaml'],
  },
  {
    name: 'school-file',
    file: 'simulator/school-file/school-file.schema.json',
    says: 'a school file',
    patterns: ['scholen/**/*.yaml', '*.school.yaml', 'school.yaml'],
  },
  {
    name: 'config',
    file: 'src/cli/config/config.schema.json',
    says: 'the config file',
    patterns: ['koppelproef.config.yaml'],
  },
  {
    name: 'profiel',
    file: 'scenarios/profile/profiel.schema.json',
    says: 'what a system is like',
    patterns: ['koppelproef.profiel.yaml'],
  },
  {
    name: 'baseline',
    file: 'scenarios/baseline/baseline.schema.json',
    says: 'what is known to fail',
    patterns: ['koppelproef.baseline.yaml'],
  },
  {
    name: 'mapping',
    file: 'scenarios/observe/mapping.schema.json',
    says: 'where a system keeps what',
    patterns: ['*.mapping.yaml'],
  },
]

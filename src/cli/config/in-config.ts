import { gevonden } from '../../../scenarios/profile/find-profiel.ts'
import { profielOf, profielSchema } from '../../../scenarios/profile/read-profiel.ts'
import type { InConfig } from '../command.ts'

// How options that hold a path, or more than text, stand in a config file.

/** All of it is a path. */
export const aPath: InConfig = { paths: (value, from) => from(value) }

/** All of it is a path, but `-`. */
export const aPathOrStdin: InConfig = { paths: (value, from) => (value === '-' ? value : from(value)) }

/** `json=FILE`, `module:FILE=FILE`: paths behind the last `=` and behind `module:`. `-` is the terminal. */
export const pathBehindIs: InConfig = {
  paths: (value, from) => {
    const at = value.lastIndexOf('=')
    const [form, path] = at === -1 ? [value, undefined] : [value.slice(0, at), value.slice(at + 1)]
    return `${ofModule(form, from)}${path === undefined ? '' : `=${path === '-' ? path : from(path)}`}`
  },
}

const ofModule = (value: string, from: (path: string) => string): string =>
  value.startsWith('module:') ? `module:${from(value.slice('module:'.length))}` : value

/** `json:FILE`, `csv:FILE`, `sql:FILE`. A command (`exec:`) runs where the file stands. */
export const aSource: InConfig = {
  paths: (value, from) => value.replace(/^(json|csv|sql):(.+)$/s, (_, kind, path) => `${kind}:${from(path)}`),
}

/** `module:FILE`. A command is started where the file stands, so what it names counts from there already. */
export const aSystem: InConfig = {
  paths: ofModule,
}

const { $schema: _, title: __, ...profiel } = profielSchema()

/** A path, or the profile itself. */
export const aProfile: InConfig = {
  ...aPath,
  form: profiel,
  read: (part) => gevonden(profielOf(part), part.source.fileName),
}

import { gevonden } from '../../../scenarios/profile/find-profiel.ts'
import { profielOf, profielSchema } from '../../../scenarios/profile/read-profiel.ts'
import type { InConfig } from '../command.ts'

// How options that hold a path, or more than text, stand in a config file.

/** All of it is a path. */
export const aPath: InConfig = { paths: (value, from) => from(value) }

/** `json=FILE`: a path behind the first `=`. `-` is the terminal. */
export const pathBehindIs: InConfig = {
  paths: (value, from) => {
    const at = value.indexOf('=')
    const path = value.slice(at + 1)
    return at === -1 || path === '-' ? value : `${value.slice(0, at + 1)}${from(path)}`
  },
}

/** `module:FILE`. A command is started where the file stands, so what it names counts from there already. */
export const aSystem: InConfig = {
  paths: (value, from) => (value.startsWith('module:') ? `module:${from(value.slice('module:'.length))}` : value),
}

const { $schema: _, title: __, ...profiel } = profielSchema()

/** A path, or the profile itself. */
export const aProfile: InConfig = {
  ...aPath,
  form: profiel,
  read: (part) => gevonden(profielOf(part), part.source.fileName),
}

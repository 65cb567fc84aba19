import { isDatabaseAddress, openDatabase } from '../../simulator/team/database.ts'
import { migrate } from '../../simulator/team/schema.ts'
import { ToolError } from '../tool-error.ts'
import { defineCommand } from './command.ts'
import { announce } from './support/announce.ts'

export const migrateCommand = defineCommand<Record<string, never>>({
  name: 'migrate',
  takes: '<address>',
  summary: 'Brings the tables in a PostgreSQL that simulators share up to this version.',
  options: [],
  examples: ['koppelproef migrate postgres://koppelproef@db.test:5432/koppelproef'],
  run: async ([address = ''], _, terminal) => {
    if (!isDatabaseAddress(address))
      throw new ToolError(
        'E_USAGE',
        'migrate takes the address of a database: postgres://USER:PASSWORD@HOST:5432/NAME.',
      )
    const database = await openDatabase(address, 2)
    try {
      const { from, to } = await migrate(database)
      announce(
        terminal,
        from === to
          ? `${database.name} is at version ${to}: nothing to do.\n`
          : `${database.name} went from version ${from} to ${to}.\n`,
      )
      return 0
    } finally {
      await database.close()
    }
  },
})

import { defineQuirk } from './quirk.ts'

export const faultWithStatus200 = defineQuirk({
  name: 'fault-with-status-200',
  story: 'Een fout komt met HTTP-status 200 in plaats van 500.',
  seen: 'I11',
  faultStatus: 200,
})

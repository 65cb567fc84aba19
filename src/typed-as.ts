/** How who reads this calls koppelproef: by `npx` where npm started it, as there it is on no path of their own. */
export const typedAs = (environment: Readonly<NodeJS.ProcessEnv> = process.env): string =>
  environment.npm_command === 'exec' ? 'npx koppelproef' : 'koppelproef'

import { execFileSync, spawnSync } from 'node:child_process'
import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { afterAll, expect, test } from '@jest/globals'
import { problemsWithAnswer } from '../../contracts/adapter/validate.ts'

const folder = mkdtempSync(join(tmpdir(), 'koppelproef-nulls-'))
afterAll(() => rmSync(folder, { recursive: true }))

const sourcesIn = (place: string, ext: string) =>
  readdirSync(place)
    .filter((name) => name.endsWith(ext))
    .map((name) => resolve(place, name))

/** In each language a system whose records have a field without a value. `command` compiles it where that is needed. */
const systems = {
  Python: {
    has: 'python3',
    file: 'nulls.py',
    text: `import sys
sys.path.insert(0, ${JSON.stringify(resolve('clients/python'))})
from koppelproef import serve

class Ea:
    def toestand(self, vraag):
        return {"groepen": [], "leerlingen": [{"id": "a", "key": None, "groepen": ()}], "leerkrachten": [{"id": "b", "overig": {"foto": None}}]}
    reset = importeer = verwerk = toestand

serve(Ea())
`,
    command: () => ['python3', 'nulls.py'],
  },
  PHP: {
    has: 'php',
    file: 'nulls.php',
    text: `<?php
require ${JSON.stringify(resolve('clients/php/autoload.php'))};
class Ea {
    function reset() {} function importeer() {} function verwerk() {}
    function toestand(array $vraag) {
        return ['groepen' => [], 'leerlingen' => [['id' => 'a', 'key' => null, 'groepen' => []]], 'leerkrachten' => [['id' => 'b', 'overig' => ['foto' => null]]]];
    }
}
Koppelproef\\Adapter::serve(new Ea());
`,
    command: () => ['php', 'nulls.php'],
  },
  Java: {
    has: 'javac',
    file: 'Nulls.java',
    text: `import java.util.*;
import koppelproef.*;
public class Nulls implements LinkingSystem {
    public Object reset(Map<String, Object> vraag) { return null; }
    public Object importeer(Map<String, Object> vraag) { return null; }
    public Object verwerk(Map<String, Object> vraag) { return null; }
    public Object toestand(Map<String, Object> vraag) {
        Map<String, Object> noor = new LinkedHashMap<>();
        noor.put("id", "a");
        noor.put("key", null);
        noor.put("groepen", List.of());
        Map<String, Object> kept = new LinkedHashMap<>();
        kept.put("foto", null);
        Map<String, Object> all = new LinkedHashMap<>();
        all.put("groepen", List.of());
        all.put("leerlingen", List.of(noor));
        all.put("leerkrachten", List.of(Map.of("id", "b", "overig", kept)));
        return all;
    }
    public static void main(String[] arguments) throws Exception { Adapter.serve(new Nulls()); }
}
`,
    command: () => {
      execFileSync('javac', [
        '-d',
        folder,
        ...sourcesIn('clients/java/src/main/java/koppelproef', '.java'),
        join(folder, 'Nulls.java'),
      ])
      return ['java', '-cp', folder, 'Nulls']
    },
  },
  'C#': {
    has: 'mcs',
    file: 'Nulls.cs',
    text: `using System.Collections.Generic;
using Koppelproef;
public class Nulls : ILinkingSystem {
  public object Reset(Dictionary<string, object> vraag) { return null; }
  public object Importeer(Dictionary<string, object> vraag) { return null; }
  public object Verwerk(Dictionary<string, object> vraag) { return null; }
  public object Toestand(Dictionary<string, object> vraag) => new {
    groepen = new object[0],
    leerlingen = new[] { new { id = "a", key = (string)null, groepen = new string[0] } },
    leerkrachten = new[] { new { id = "b", overig = new { foto = (string)null } } },
  };
  public static void Main() { Adapter.Serve(new Nulls()); }
}
`,
    command: () => {
      const libraries = ['-r:System.Net.Http', '-r:System.Xml.Linq', `-out:${join(folder, 'Nulls.exe')}`]
      execFileSync('mcs', [
        '-langversion:7',
        ...libraries,
        ...sourcesIn('clients/csharp/Koppelproef', '.cs'),
        join(folder, 'Nulls.cs'),
      ])
      return ['mono', 'Nulls.exe']
    },
  },
} as const

test.each(Object.entries(systems))(
  'the adapter kit leaves out a field without a value: %s',
  (name, { has, file, text, command }) => {
    if (spawnSync(has, ['--version']).status !== 0) return console.warn(`Skipped: ${name} is not installed.`)
    writeFileSync(join(folder, file), text)
    const [program, ...args] = command()
    const input = '{"id":1,"call":"toestand","vraag":{}}\n'
    const said = execFileSync(program!, args, { cwd: folder, input, encoding: 'utf8' })
    const { antwoord } = JSON.parse(said) as { antwoord: unknown }
    expect(antwoord).toEqual({
      groepen: [],
      leerlingen: [{ id: 'a', groepen: [] }],
      leerkrachten: [{ id: 'b', overig: {} }],
    })
    expect(problemsWithAnswer('toestand', antwoord)).toEqual([])
  },
  60_000,
)

test('who sends null without a kit hears that it is null, and what to do', () => {
  const answer = { groepen: [], leerlingen: [{ id: 'a', key: null }], leerkrachten: [] }
  expect(problemsWithAnswer('toestand', answer)).toEqual([
    { where: '/leerlingen/0/key', what: 'is null: leave the field out. It must be string' },
  ])
})

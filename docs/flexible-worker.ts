// What could a flexible worker get on a day? Reads plan.json and nothing else.
//   node docs/flexible-worker.ts dist/data/plan.json 2022-06-01
import { readFileSync } from 'node:fs';

const [file = 'dist/data/plan.json', day = '2022-06-01'] = process.argv.slice(2);
const { plan, clauses, measures } = JSON.parse(readFileSync(file, 'utf8'));
const clause = (id: string) => clauses.find((one: { id: string }) => one.id === id);
const isFlexibleWork = (id: string) => clause(id).text.includes('灵活就业');

console.log(plan.notice);
for (const { title, span, audience, basis, figures, conditions } of measures) {
  const isOn = span.from <= day && day <= span.through;
  if (!isOn || audience !== 'worker' || !basis.some(isFlexibleWork)) continue;
  console.log(`${day} ${title}`);
  for (const { words, clause: id } of figures) {
    console.log(`  ${words}，《${plan.title}》（${plan.number}）${clause(id).citation}`);
  }
  for (const { text, leftOpen } of conditions) {
    console.log(`  条件：${text}${leftOpen ? '：方案没写，由部门决定' : ''}`);
  }
}

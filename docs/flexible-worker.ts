// What could a flexible worker get on a day? Reads plan.json and nothing else.
//   node docs/flexible-worker.ts dist/data/plan.json 2022-06-01
import { readFileSync } from 'node:fs';

const [file = 'dist/data/plan.json', day = '2022-06-01'] = process.argv.slice(2);
const { plan, clauses, measures } = JSON.parse(readFileSync(file, 'utf8'));

const isOn = ({ from, through }: { from: string; through: string }) =>
  from <= day && day <= through;
const clause = (id: string) => clauses.find((one: { id: string }) => one.id === id);
const found = measures.filter(
  ({ span, audience, basis }: { span: never; audience: string; basis: string[] }) =>
    isOn(span) && audience === 'worker' && basis.some((id) => clause(id).text.includes('灵活就业')),
);

console.log(plan.notice);
for (const { title, figures, conditions } of found) {
  console.log(`${day} ${title}`);
  for (const figure of figures) {
    console.log(
      `  ${figure.words}，《${plan.title}》（${plan.number}）${clause(figure.clause).citation}`,
    );
  }
  for (const { text } of conditions) console.log(`  条件：${text}`);
}

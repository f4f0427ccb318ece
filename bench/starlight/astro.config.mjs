import starlight from '@astrojs/starlight';
import { defineConfig } from 'astro/config';

// As its own documentation sets it up, in Chinese, so that its search cuts words as ours must.
export default defineConfig({
  site: 'http://localhost:4321',
  devToolbar: { enabled: false },
  integrations: [
    starlight({
      title: '江府〔2021〕14号',
      locales: { root: { label: '简体中文', lang: 'zh-CN' } },
    }),
  ],
});

import starlight from '@astrojs/starlight';
import { defineConfig } from 'astro/config';

// The default setup of Starlight's documentation, in Chinese, so that its search also has to segment Chinese words.
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

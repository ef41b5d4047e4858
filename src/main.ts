import { mount } from 'svelte';
import { createApp } from './app/app';
import App from './ui/App.svelte';

const target = document.getElementById('app')!;
// Where most visits begin comes while the catalogues do.
void import('./ui/routes/Play.svelte');
const app = await createApp();
// What index.html painted at once makes room.
target.replaceChildren();
mount(App, { target, props: { app } });

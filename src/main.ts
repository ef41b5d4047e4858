import { mount } from 'svelte';
import { createApp } from './app/app';
import App from './ui/App.svelte';

mount(App, { target: document.getElementById('app')!, props: { app: await createApp() } });

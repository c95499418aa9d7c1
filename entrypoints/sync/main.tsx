import '@/components/app.css';
import '@/components/sync/sync.css';
import { render } from 'preact';
import { Door } from './Door';

const mount = document.getElementById('app');
if (mount) render(<Door />, mount);

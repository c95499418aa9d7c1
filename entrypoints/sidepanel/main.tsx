import '@/components/app.css';
import { render } from 'preact';
import { Panel } from './Panel';

const mount = document.getElementById('app');
if (mount) render(<Panel />, mount);

import '@testing-library/jest-dom';
import { UnifiedThemeProvider } from '@backstage/theme';
import Button from '@material-ui/core/Button';
import TablePagination from '@material-ui/core/TablePagination';
import { render, screen } from '@testing-library/react';
import { createTheme } from './themes';

function renderIn(language: string) {
  render(
    <UnifiedThemeProvider theme={createTheme('light', language)}>
      <Button>Open in catalog</Button>
      <TablePagination
        component="div"
        count={40}
        page={0}
        rowsPerPage={10}
        onPageChange={() => {}}
      />
    </UnifiedThemeProvider>,
  );
}

describe('createTheme', () => {
  it('writes buttons as people write', () => {
    renderIn('en');

    expect(screen.getByRole('button', { name: 'Open in catalog' })).toHaveStyle(
      { textTransform: 'none' },
    );
  });

  it.each([
    ['en', 'Rows per page:'],
    ['ko', '페이지 당 행:'],
  ])('has the words of Material UI in %s', (language, words) => {
    renderIn(language);

    expect(screen.getByText(words)).toBeInTheDocument();
  });
});

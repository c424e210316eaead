//! A program, read and written with its functions in another order.

use std::convert::Infallible;

use wasm_encoder::reencode::{self, Reencode, utils};
use wasm_encoder::{CodeSection, FunctionSection, Module};
use wasmparser::{
    BinaryReaderError, CodeSectionReader, CustomSectionReader, FunctionBody, FunctionSectionReader,
    Operator, Parser, Payload, TypeRef,
};

use crate::likeness::Function;

type Error = reencode::Error<Infallible>;

/// What has to be known of a program to put its functions in order.
#[derive(Debug, Default)]
pub struct Program {
    /// How many functions it imports: these are numbered first, and stay where they are.
    imported: u32,
    /// Its own functions.
    pub functions: Vec<Function>,
}

impl Program {
    /// Reads a program.
    ///
    /// # Errors
    /// The bytes are no WebAssembly, or of a kind that is newer than what reads it.
    pub fn read(bytes: &[u8]) -> Result<Program, BinaryReaderError> {
        let mut program = Program::default();
        let mut types = Vec::new();
        for payload in Parser::new(0).parse_all(bytes) {
            match payload? {
                Payload::ImportSection(imports) => {
                    for import in imports.into_imports() {
                        program.imported += u32::from(matches!(import?.ty, TypeRef::Func(_)));
                    }
                }
                Payload::FunctionSection(section) => {
                    types = section.into_iter().collect::<Result<_, _>>()?
                }
                Payload::CodeSectionEntry(body) => {
                    let type_index =
                        types.get(program.functions.len()).copied().unwrap_or_default();
                    program.functions.push(Function { type_index, words: words(&body)? });
                }
                _ => {}
            }
        }
        Ok(program)
    }

    /// The bytes of the program with its functions in this order, without sections that only tools read.
    ///
    /// # Errors
    /// The program has something that cannot be written again.
    pub fn in_order(&self, bytes: &[u8], order: Vec<usize>) -> Result<Vec<u8>, Error> {
        let mut numbers = vec![0; order.len()];
        for (new, old) in order.iter().enumerate() {
            numbers[*old] = self.imported + new as u32;
        }
        let mut rewriting = Rewriting { imported: self.imported, order, numbers };
        let mut module = Module::new();
        utils::parse_core_module(&mut rewriting, &mut module, Parser::new(0), bytes)?;
        Ok(module.finish())
    }
}

/// The locals and instructions of a function in words.
fn words(body: &FunctionBody<'_>) -> Result<Vec<String>, BinaryReaderError> {
    let mut words = Vec::new();
    for locals in body.get_locals_reader()? {
        words.push(format!("{:?}", locals?));
    }
    for operator in body.get_operators_reader()? {
        words.push(match operator? {
            Operator::Call { .. } => "Call".to_owned(),
            other => format!("{other:?}"),
        });
    }
    Ok(words)
}

/// The writing of a program in a new order.
struct Rewriting {
    imported: u32,
    /// The old places of its own functions, in the new order.
    order: Vec<usize>,
    /// The new number of each of its own functions.
    numbers: Vec<u32>,
}

impl Reencode for Rewriting {
    type Error = Infallible;

    fn function_index(&mut self, function: u32) -> Result<u32, Error> {
        let own = function.checked_sub(self.imported);
        let number = own.and_then(|own| self.numbers.get(own as usize));
        Ok(number.copied().unwrap_or(function))
    }

    /// What only tools read would change what compresses best, and is not published.
    fn parse_custom_section(
        &mut self,
        _: &mut Module,
        _: CustomSectionReader<'_>,
    ) -> Result<(), Error> {
        Ok(())
    }

    fn parse_function_section(
        &mut self,
        functions: &mut FunctionSection,
        section: FunctionSectionReader<'_>,
    ) -> Result<(), Error> {
        let types: Vec<u32> = section.into_iter().collect::<Result<_, _>>()?;
        for old in &self.order {
            functions.function(types[*old]);
        }
        Ok(())
    }

    fn parse_code_section(
        &mut self,
        code: &mut CodeSection,
        section: CodeSectionReader<'_>,
    ) -> Result<(), Error> {
        let bodies: Vec<FunctionBody<'_>> = section.into_iter().collect::<Result<_, _>>()?;
        for old in self.order.clone() {
            self.parse_function_body(code, bodies[old].clone())?;
        }
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use wasm_encoder::{
        CodeSection, EntityType, ExportKind, ExportSection, FunctionSection, ImportSection, Module,
        TypeSection, ValType,
    };
    use wasmparser::{ExternalKind, Parser, Payload};

    use super::Program;
    use crate::likeness::chains;

    /// A program that imports a function and has three of its own, of which the last calls the first and
    /// the second is offered to others.
    fn program() -> Vec<u8> {
        let mut types = TypeSection::new();
        types.ty().function([ValType::I32], []);
        types.ty().function([], []);
        let mut imports = ImportSection::new();
        imports.import("a", "b", EntityType::Function(1));
        let mut functions = FunctionSection::new();
        functions.function(1).function(0).function(1);
        let mut exports = ExportSection::new();
        exports.export("second", ExportKind::Func, 2);
        let mut code = CodeSection::new();
        for called in [0, 0, 1] {
            let mut function = wasm_encoder::Function::new([]);
            function.instructions().call(called).end();
            code.function(&function);
        }
        let mut module = Module::new();
        module
            .section(&types)
            .section(&imports)
            .section(&functions)
            .section(&exports)
            .section(&code);
        module.finish()
    }

    #[test]
    fn what_calls_and_what_is_called_stay_together() {
        let bytes = program();
        let read = Program::read(&bytes).unwrap();
        let order = chains(&read.functions).next().unwrap();
        assert_eq!(order, [1, 0, 2]);
        let ordered = read.in_order(&bytes, order).unwrap();
        assert_eq!(ordered.len(), bytes.len());
        for payload in Parser::new(0).parse_all(&ordered) {
            if let Payload::ExportSection(exports) = payload.unwrap() {
                let export = exports.into_iter().next().unwrap().unwrap();
                assert_eq!((export.kind, export.index), (ExternalKind::Func, 1));
            }
        }
        // Back in the order that it had, it is what it was.
        let again = Program::read(&ordered).unwrap();
        assert_eq!(again.in_order(&ordered, vec![1, 0, 2]).unwrap(), bytes);
    }

    #[test]
    fn what_is_no_program_is_refused() {
        assert!(Program::read(b"letters").is_err());
    }
}
